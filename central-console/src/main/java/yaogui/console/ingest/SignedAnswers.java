package yaogui.console.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.fleet.ConsoleKey;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.ConsoleAnswer;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.TimeAnswer;
import yaogui.protocol.message.Topics;

/**
 * Tells dispensers how much of their journals is committed, and those that ask what time it is and what is known of their
 * lanes, all signed. An answer that cannot be handed over
 * now is not kept: by the time it could be, nobody believes it any more, and a dispenser asks again.
 */
final class SignedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SignedAnswers.class);

    private final Topics topics;
    private final Supplier<ConsoleKey> key;
    private final Link link;
    private final InstantSource clock;

    SignedAnswers(Topics topics, Supplier<ConsoleKey> key, Link link, InstantSource clock) {
        this.topics = topics;
        this.key = key;
        this.link = link;
        this.clock = clock;
    }

    /** @param asked by each dispenser, the last question */
    void answer(Map<DispenserId, Question> asked) {
        asked.forEach((dispenser, question) -> {
            TimeAnswer answer = new TimeAnswer(dispenser, question, clock.instant());
            send(topics.time(dispenser), Signed.Purpose.TIME, answer);
        });
    }

    /** @param known what is known of each who asked for that */
    void answer(List<StockAnswer> known) {
        known.forEach(answer -> send(topics.stock(answer.dispenser()), Signed.Purpose.STOCK, answer));
    }

    /**
     * So much of each journal is committed.
     *
     * @return those that were handed over; the others are to be said again
     */
    Set<JournalKey> acknowledge(Map<JournalKey, Long> committed) {
        if (!link.connected()) {
            return Set.of();
        }
        Instant now = clock.instant();
        List<Map.Entry<JournalKey, Long>> entries = List.copyOf(committed.entrySet());
        List<Signed> signed = key.get()
                .signAll(
                        Signed.Purpose.ACK,
                        entries.stream()
                                .map(entry -> {
                                    JournalKey journal = entry.getKey();
                                    return new DownAck(journal.dispenser(), journal.epoch(), entry.getValue(), now);
                                })
                                .toList());
        Set<JournalKey> told = new HashSet<>();
        for (int i = 0; i < signed.size() && tell(entries.get(i).getKey(), signed.get(i)); i++) {
            told.add(entries.get(i).getKey());
        }
        return told;
    }

    private boolean tell(JournalKey journal, Signed signed) {
        return link.tell(topics.ack(journal.dispenser()), MessageCodec.write(signed));
    }

    private void send(String topic, Signed.Purpose purpose, ConsoleAnswer answer) {
        Signed signed = key.get().sign(purpose, answer);
        if (!link.publish(topic, MessageCodec.write(signed), false)) {
            LOG.debug("What {} asked is not answered on {}; it will ask again", answer.dispenser(), topic);
        }
    }
}
