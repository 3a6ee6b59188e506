package yaogui.console.ingest;

import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.fleet.ConsoleKey;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.TimeAnswer;
import yaogui.protocol.message.Topics;

/**
 * Tells dispensers that ask what time it is, signed. An answer that cannot be handed over now is not kept: by the time it
 * could be, nobody believes it any more, and a dispenser asks again.
 */
final class TimeAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TimeAnswers.class);

    private final Topics topics;
    private final ConsoleKey key;
    private final Link link;
    private final InstantSource clock;

    TimeAnswers(Topics topics, ConsoleKey key, Link link, InstantSource clock) {
        this.topics = topics;
        this.key = key;
        this.link = link;
        this.clock = clock;
    }

    /** @param asked by each dispenser, the last question */
    void answer(Map<DispenserId, Question> asked) {
        asked.forEach((dispenser, question) -> {
            TimeAnswer answer = new TimeAnswer(dispenser, question, clock.instant());
            Signed signed =
                    Signed.sign(Signed.Purpose.TIME, MessageCodec.writeDocument(answer), key.kid(), key.privateKey());
            if (!link.publish(topics.time(dispenser), MessageCodec.write(signed), false)) {
                LOG.debug("{} asked for the time and will ask again", dispenser);
            }
        });
    }
}
