package yaogui.console.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.store.Database;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Packing;
import yaogui.protocol.message.Topics;

/**
 * Takes what dispensers send into the store, and acknowledges it when it is committed and not before. For one thread.
 *
 * <p>Events, ledger, lanes and watermark are one transaction, for all messages of one call together. An acknowledgement
 * that cannot be handed over now waits for the next {@link #flush}; one that is lost costs nothing, since a dispenser
 * sends again what was not acknowledged, and what comes again changes nothing.
 */
public final class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final Database database;
    private final Topics topics;
    private final ZoneId zone;
    private final InstantSource clock;
    private final SignedAnswers answers;
    private final KnownJournals known = new KnownJournals();
    private final Flood flood = new Flood();
    private final Map<JournalKey, Long> unsent = new LinkedHashMap<>();

    /** Under a key that stays. */
    public Ingest(Database database, Topics topics, ZoneId zone, Link link, InstantSource clock, ConsoleKey key) {
        this(database, topics, zone, link, clock, () -> key);
    }

    /**
     * @param zone the county's, for the days of demand
     * @param link where acknowledgements go
     * @param key with which these are signed, and what dispensers that ask are told
     */
    public Ingest(
            Database database, Topics topics, ZoneId zone, Link link, InstantSource clock, Supplier<ConsoleKey> key) {
        this.answers = new SignedAnswers(topics, key, link, clock);
        this.database = database;
        this.topics = topics;
        this.zone = zone;
        this.clock = clock;
    }

    /** Takes one message; see {@link #accept(List)}. */
    public void accept(String topic, byte[] payload) {
        accept(List.of(new Incoming(topic, payload)));
    }

    /**
     * Takes messages in their order, and commits them together. What is malformed is set aside and never stops the
     * others.
     *
     * @throws StoreTrouble if the store cannot take anything now; nothing was taken, and the caller keeps the messages
     */
    public void accept(List<Incoming> messages) {
        take(messages.stream()
                .filter(message -> hears(message.topic(), message.payload()))
                .toList());
    }

    /** Whether a message that has just come on that topic is read at all; to be asked once for each. */
    boolean hears(String topic, byte[] payload) {
        return topics.source(topic)
                .map(source -> flood.admits(source.dispenser(), storedBytes(payload), clock.instant()))
                .orElse(true);
    }

    /** What is longer than any message is set aside with its beginning only. */
    private static long storedBytes(byte[] payload) {
        return Math.min(Math.max(Packing.plainBytes(payload), payload.length), MessageCodec.MOST_BYTES);
    }

    /** As {@link #accept(List)}, for messages that were judged by {@link #hears}, and may come here again. */
    void take(List<Incoming> messages) {
        try {
            Intake.Outcome outcome = commit(messages);
            unsent.putAll(outcome.acknowledged());
            answers.answer(outcome.timeAsked());
            answers.answer(outcome.stockAsked());
        } catch (RuntimeException e) {
            known.forget();
            StoreTrouble.in(e).ifPresent(trouble -> {
                throw trouble;
            });
            if (messages.size() == 1) {
                setAside(messages.getFirst(), e);
            } else {
                messages.forEach(message -> take(List.of(message)));
            }
        }
        flush();
    }

    /** Hands over the acknowledgements that still wait. */
    public void flush() {
        if (!unsent.isEmpty()) {
            unsent.keySet().removeAll(answers.acknowledge(unsent));
        }
    }

    private Intake.Outcome commit(List<Incoming> messages) {
        Instant now = clock.instant();
        Intake.Outcome outcome = database.write(handle -> {
            known.begins(database.commits());
            Intake intake = new Intake(handle, topics, now, zone, known);
            messages.forEach(intake::take);
            flood.flooding().forEach(intake::flooded);
            return intake.finish();
        });
        known.committed(outcome.journals(), outcome.seen());
        flood.told();
        return outcome;
    }

    /** A fault of ours: the message is kept for whoever repairs it, and its sender is not acknowledged. */
    private void setAside(Incoming message, RuntimeException fault) {
        LOG.error("A message on {} could not be processed", message.topic(), fault);
        Instant now = clock.instant();
        database.write(handle -> {
            new Intake(handle, topics, now, zone, known)
                    .refuse(message, Optional.empty(), "a fault of the console: " + fault);
            return now;
        });
    }

    /** Messages from a list, as {@link #accept(List)} takes them. */
    static List<Incoming> incoming(List<Link.Arrival> arrivals) {
        List<Incoming> messages = new ArrayList<>();
        arrivals.forEach(arrival -> messages.add(new Incoming(arrival.topic(), arrival.payload())));
        return messages;
    }
}
