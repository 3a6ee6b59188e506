package yaogui.agent.uplink;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.command.Ending;
import yaogui.agent.command.LogTail;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.Make;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpEvents;

/**
 * Brings the journal to the console, one batch at a time, each until the console itself says that it has committed it;
 * and takes what the console sends down. The journal is the queue: nothing is kept here that a restart would miss.
 *
 * <p>Ticked on the dispenser's thread.
 */
public final class Uplink {

    private static final Logger LOG = LoggerFactory.getLogger(Uplink.class);

    /** A batch this size stays under 30 kB, and packed under 4. */
    private static final int MOST_EVENTS = 100;

    /** In one tick, since most make something be written. */
    private static final int MOST_ARRIVALS = 8;
    /** So long new entries wait for the console to say how far it has the journal; an older console never says it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DispenserId id;
    private final Topics topics;
    private final Link link;
    private final Journal journal;
    private final Dispenser dispenser;
    private final Discretion discretion;
    private final StateReport report;
    private final Backoff backoff;
    private final OldTail oldTail;
    private final Obedience obedience;
    private final Acknowledgements acknowledgements;
    private final RareWarning refused = new RareWarning();
    private long oldResendAtNanos = Long.MIN_VALUE;
    private boolean wasConnected;
    private long connectedNanos;
    private long sentThrough;
    private long resendAtNanos;
    private int most = MOST_EVENTS;

    /**
     * @param backoff between two sendings of what is not acknowledged
     * @param log what is sent of the log when the console asks
     * @param discretion what goes up when
     * @param health how the board is
     * @param make what it is made of
     */
    public Uplink(
            DispenserId id,
            Topics topics,
            Link link,
            Journal journal,
            Dispenser dispenser,
            Backoff backoff,
            LogTail log,
            Discretion discretion,
            Supplier<Health> health,
            Make make) {
        this.id = id;
        this.topics = topics;
        this.link = link;
        this.journal = journal;
        this.dispenser = dispenser;
        this.backoff = backoff;
        this.report = new StateReport(
                journal.epoch(), discretion, health, dispenser.told().documents()::refused, make);
        this.discretion = discretion;
        this.sentThrough = journal.acknowledged();
        this.oldTail = new OldTail(journal);
        this.acknowledgements = new Acknowledgements(id, dispenser.told().keys(), journal, dispenser.stock());
        this.obedience = new Obedience(
                dispenser,
                journal,
                log,
                logs -> link.publish(topics.up(id, Topics.Up.LOGS), MessageCodec.write(logs), false),
                report::repeat);
    }

    /**
     * Does what is due.
     *
     * @param nanos monotonic time
     */
    public void tick(long nanos) {
        discretion.tick(journal, dispenser.view());
        for (int taken = 0; taken < MOST_ARRIVALS && receiveNext(); taken++) {}
        obedience.tick(nanos, oldTail.epoch().isEmpty());
        boolean connected = link.connected();
        if (connected && !wasConnected) {
            takeLess();
            startOver();
            oldResendAtNanos = Long.MIN_VALUE;
            connectedNanos = nanos;
            report.repeatAll();
        }
        wasConnected = connected;
        if (connected) {
            sendOld(nanos);
            if (!oldTail.goesFirst()) {
                sendEvents(nanos);
            }
            sendState(nanos);
        }
    }

    /** Why the agent is to end because the console asked it to, if so. */
    public Optional<Ending> ending() {
        return obedience.ending();
    }

    private boolean receiveNext() {
        Optional<Link.Arrival> next = link.poll();
        next.ifPresent(arrival -> {
            receive(arrival);
            arrival.done();
        });
        return next.isPresent();
    }

    /** The last entry that may go out now. */
    private long mayBeSent(long nanos) {
        boolean outOfPatience = nanos - connectedNanos >= PATIENCE.toNanos();
        return outOfPatience && dispenser.stock().consoleHas().isEmpty()
                ? discretion.through()
                : Math.min(discretion.through(), dispenser.stock().mayBeSent());
    }

    private void sendState(long nanos) {
        DispenserView view = dispenser.view();
        boolean asksForStock = !oldTail.goesFirst();
        if (dispenser.clock().presses() || (asksForStock && dispenser.stock().presses())) {
            report.repeat();
        }
        Supplier<Optional<Question>> stock =
                () -> asksForStock ? dispenser.stock().ask() : Optional.empty();
        report.due(view, nanos, dispenser.clock()::ask, stock).ifPresent(state -> {
            if (link.publish(topics.up(id, Topics.Up.STATE), MessageCodec.writePacked(state), true)) {
                report.sent(view, nanos);
            }
        });
    }

    private void sendOld(long nanos) {
        if (oldTail.epoch().isEmpty() || nanos < oldResendAtNanos || link.underWay() > 0) {
            return;
        }
        UpEvents batch = new UpEvents(oldTail.epoch().get(), nodes(oldTail.next(MOST_EVENTS)));
        link.publish(topics.up(id, Topics.Up.EVENTS), MessageCodec.writePacked(batch), false);
        oldResendAtNanos = nanos + backoff.next().toNanos();
    }

    private void sendEvents(long nanos) {
        boolean waiting = sentThrough > journal.acknowledged();
        if (waiting && nanos >= resendAtNanos && link.underWay() == 0) {
            startOver();
            waiting = false;
        }
        long next = Math.min(most, mayBeSent(nanos) - sentThrough);
        if (!waiting && next > 0) {
            send(journal.after(sentThrough, (int) next), nanos);
        }
    }

    private void send(List<String> events, long nanos) {
        UpEvents batch = new UpEvents(journal.epoch(), nodes(events));
        if (link.publish(topics.up(id, Topics.Up.EVENTS), MessageCodec.writePacked(batch), false)) {
            sentThrough += events.size();
            dispenser.stock().handedOver(sentThrough);
            resendAtNanos = nanos + backoff.next().toNanos();
        }
    }

    private static List<JsonNode> nodes(List<String> events) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String event : events) {
            try {
                nodes.add(MessageCodec.readDocument(event, JsonNode.class));
            } catch (MalformedMessage e) {
                throw new IllegalStateException("the journal holds what is no JSON", e);
            }
        }
        return nodes;
    }

    /** A line that broke while a batch was on it gets half of it next time, down to a single entry. */
    private void takeLess() {
        if (sentThrough > journal.acknowledged()) {
            most = (int) Math.max(1, (sentThrough - journal.acknowledged()) / 2);
        }
    }

    private void startOver() {
        sentThrough = journal.acknowledged();
    }

    private void receive(Link.Arrival arrival) {
        try {
            if (arrival.topic().equals(topics.ack(id))) {
                acknowledgement(MessageCodec.read(arrival.payload(), Signed.class))
                        .ifPresent(why -> refused.say(id, "an acknowledgement releases nothing: " + why));
            } else if (topics.isDesired(id, arrival.topic())) {
                dispenser.receive(MessageCodec.read(arrival.payload(), Signed.class));
            } else if (arrival.topic().equals(topics.time(id))) {
                dispenser.clock().receive(MessageCodec.read(arrival.payload(), Signed.class));
            } else if (arrival.topic().equals(topics.stock(id))) {
                dispenser.receiveStock(MessageCodec.read(arrival.payload(), Signed.class));
                dispenser.stock().newlyTold().ifPresent(this::answered);
            } else if (arrival.topic().equals(topics.command(id))) {
                dispenser
                        .told()
                        .commands()
                        .receive(MessageCodec.read(arrival.payload(), Signed.class))
                        .ifPresent(why -> refused.say(id, "a command is refused: " + why));
            } else {
                refused.say(id, "nothing that comes on %s is obeyed by this version".formatted(arrival.topic()));
            }
        } catch (MalformedMessage e) {
            refused.say(id, "a message on %s is refused: %s".formatted(arrival.topic(), e.getMessage()));
        } catch (JournalFault fault) {
            // Nothing is lost: what is not noted as acknowledged is sent again, and acknowledged again.
            LOG.warn("{}: could not note what came on {}: {}", id, arrival.topic(), fault.sentence());
        }
    }

    private Optional<String> acknowledgement(Signed signed) {
        return switch (acknowledgements.judge(signed)) {
            case Acknowledgements.Word.Refused refusal -> Optional.of(refusal.why());
            case Acknowledgements.Word.Said said -> acknowledged(said.ack());
        };
    }

    /** The console's word counts, as far as it is not an old one. */
    private Optional<String> acknowledged(DownAck ack) {
        if (oldTail.acknowledged(ack)) {
            backoff.reset();
            oldResendAtNanos = Long.MIN_VALUE;
            return Optional.empty();
        }
        long before = journal.acknowledged();
        Optional<String> why = acknowledgements.take(ack);
        if (why.isEmpty()) {
            consoleSpoke(before);
            sentThrough = ack.through();
        }
        return why;
    }

    /** A console restored from a copy asks for more again. */
    private void answered(long through) {
        long before = journal.acknowledged();
        boolean back = acknowledgements.answered(through);
        consoleSpoke(before);
        sentThrough = back ? through : Math.max(sentThrough, journal.acknowledged());
    }

    private void consoleSpoke(long before) {
        oldTail.consoleAnswers();
        dispenser.told().documents().consoleAnswers();
        backoff.reset();
        if (journal.acknowledged() > before) {
            most = Math.min(MOST_EVENTS, 2 * most);
        }
    }
}
