package yaogui.agent.uplink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import yaogui.agent.command.Ending;
import yaogui.agent.command.LogTail;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.agent.upkeep.Board;
import yaogui.agent.upkeep.HealthWatch;
import yaogui.protocol.Epoch;
import yaogui.protocol.Question;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.message.Make;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.Message;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpEvents;
import yaogui.protocol.message.UpState;

/** A dispenser with an uplink whose other end is the test. */
final class UplinkBench implements AutoCloseable {

    static final Topics TOPICS = new Topics(TestCards.QINGZHOU);
    static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    final TestPoint point;
    final RecordingLink link = new RecordingLink();
    private final Supplier<Discretion> discretion;
    private Uplink uplink;

    UplinkBench(Path home) {
        this(home, Discretion::none);
    }

    UplinkBench(Path home, Supplier<Discretion> discretion) {
        this(new TestPoint(home), discretion);
    }

    UplinkBench(TestPoint point, Supplier<Discretion> discretion) {
        this.discretion = discretion;
        this.point = point;
        uplink = uplink();
    }

    private Uplink uplink() {
        HealthWatch health = new HealthWatch(point.journal(), Board.ofThisMachine(""), "0.1.0");
        Backoff backoff = new Backoff(FIRST_WAIT, Duration.ofMinutes(10), new SplittableRandom(5));
        return new Uplink(
                TestPoint.ID,
                TOPICS,
                link,
                point.journal(),
                point.dispenser(),
                backoff,
                LogTail.none(),
                discretion.get(),
                () -> health.report(point.dispenser().clock(), point.time.getAsLong()),
                new Make("25", "Linux", List.of()));
    }

    void tick() {
        point.tick();
        uplink.tick(point.time.getAsLong());
    }

    void pass(Duration duration) {
        Duration step = duration.compareTo(Duration.ofMinutes(5)) > 0 ? Duration.ofSeconds(5) : Duration.ofMillis(200);
        long until = point.time.getAsLong() + duration.toNanos();
        while (point.time.getAsLong() < until) {
            point.time.pass(step);
            tick();
        }
    }

    Optional<Ending> ending() {
        return uplink.ending();
    }

    void restart() {
        point.restart();
        uplink = uplink();
    }

    /** As {@link #restart}, after a power cut. */
    void restartAfterCut() {
        point.powerOn();
        uplink = uplink();
    }

    /** The entries sent since it was asked last, each as {@code epoch seq}, and what it is if it was lost. */
    List<String> sent() {
        List<String> entries = new ArrayList<>();
        for (RecordingLink.Published each : link.taken()) {
            if (each.topic().equals(TOPICS.up(TestPoint.ID, Topics.Up.EVENTS))) {
                UpEvents events = read(each, UpEvents.class);
                events.events()
                        .forEach(event -> entries.add(events.epoch() + " "
                                + event.path("seq").asText()
                                + (event.toString().contains("entry-lost") ? " entry-lost" : "")));
            }
        }
        return entries;
    }

    /** So many entries that say little. */
    void write(int entries) {
        for (int i = 0; i < entries; i++) {
            point.journal().append(point.time.instant(), true, new DoorMoved(true), Journal.Rider.NONE);
        }
    }

    void acknowledge(long through) {
        acknowledge(point.journal().epoch(), through);
    }

    void acknowledge(Epoch epoch, long through) {
        link.deliver(TOPICS.ack(TestPoint.ID), MessageCodec.write(TestConsole.ack(epoch, through)));
        tick();
    }

    /** The console says how far it has the journal, if it is asked within a minute. */
    boolean answers(long through) {
        Optional<Question> asked = Optional.empty();
        for (int i = 0; i < 60 && asked.isEmpty(); i++) {
            pass(Duration.ofSeconds(1));
            asked = reports().stream()
                    .map(UpState::stockAsked)
                    .flatMap(Optional::stream)
                    .reduce((one, next) -> next);
        }
        asked.ifPresent(question -> {
            StockAnswer answer =
                    new StockAnswer(TestPoint.ID, question, point.journal().epoch(), through, List.of(), List.of());
            link.deliver(TOPICS.stock(TestPoint.ID), MessageCodec.write(TestConsole.stock(answer)));
            tick();
        });
        return asked.isPresent();
    }

    /** The batches sent since it was asked last, each as {@code first-last}. */
    List<String> batches() {
        List<String> batches = new ArrayList<>();
        for (RecordingLink.Published each : link.taken()) {
            if (each.topic().equals(TOPICS.up(TestPoint.ID, Topics.Up.EVENTS))) {
                UpEvents events = read(each, UpEvents.class);
                batches.add(events.events().getFirst().path("seq").asText() + "-"
                        + events.events().getLast().path("seq").asText());
            }
        }
        return batches;
    }

    /** The state reports since it was asked last. */
    List<UpState> reports() {
        List<UpState> reports = new ArrayList<>();
        for (RecordingLink.Published each : link.taken()) {
            if (each.topic().equals(TOPICS.up(TestPoint.ID, Topics.Up.STATE))) {
                reports.add(read(each, UpState.class));
            }
        }
        return reports;
    }

    private static <M extends Message> M read(RecordingLink.Published message, Class<M> type) {
        try {
            return MessageCodec.read(message.payload(), type);
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        point.close();
    }
}
