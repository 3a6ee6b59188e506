package yaogui.agent.uplink;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.desired.TrustedKeys;
import yaogui.agent.journal.Journal;
import yaogui.agent.takeover.StockInquiry;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * Tells what the console has committed from what anybody else says it has: entries are forgotten by this word alone. A word
 * that was once true may come again, and clocks go wrong, so that no moment of signing says which is the later one. Hence only an
 * answer to our own question leads back; and after that, what may be an old word releases nothing until such an answer says that the
 * console has again all that was ever sent before. One thread.
 */
final class Acknowledgements {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final DispenserId dispenser;
    private final TrustedKeys keys;
    private final Journal journal;
    private final StockInquiry inquiry;
    private final WentBack wentBack;
    private boolean suspected;

    /** @param inquiry what asks the console how far it has the journal */
    Acknowledgements(DispenserId dispenser, TrustedKeys keys, Journal journal, StockInquiry inquiry) {
        this.dispenser = dispenser;
        this.keys = keys;
        this.journal = journal;
        this.inquiry = inquiry;
        this.wentBack = new WentBack(journal);
    }

    /** What came of something that came as an acknowledgement. */
    sealed interface Word {

        /** The console's, to this dispenser. */
        record Said(DownAck ack) implements Word {}

        /** It counts for nothing; half a sentence for the log. */
        record Refused(String why) implements Word {}
    }

    /** Whose word it is. */
    Word judge(Signed signed) {
        if (!keys.hasSigned(signed, Signed.Purpose.ACK)) {
            return new Word.Refused("it is not signed by this county's console");
        }
        try {
            DownAck ack = MessageCodec.readDocument(signed.document(), DownAck.class);
            return ack.dispenser().equals(dispenser)
                    ? new Word.Said(ack)
                    : new Word.Refused("it is meant for " + ack.dispenser());
        } catch (MalformedMessage e) {
            return new Word.Refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Takes the console's word about this journal.
     *
     * @return why it counts for nothing, if so
     */
    Optional<String> take(DownAck ack) {
        if (!ack.epoch().equals(journal.epoch())) {
            return Optional.of("it is about journal %s, not this one".formatted(ack.epoch()));
        }
        if (ack.through() > inquiry.atMostThere()) {
            return Optional.of(
                    "it says that entry %d is committed, and only %d can have been sent; was its disk restored from a copy?"
                            .formatted(ack.through(), inquiry.atMostThere()));
        }
        long before = journal.acknowledged();
        if (ack.through() < before) {
            suspected = true;
            inquiry.wantsToKnow();
            return Optional.of(
                    "it says %d where %d were committed; the console is asked".formatted(ack.through(), before));
        }
        if (ack.through() > before && before < wentBack.sent()) {
            inquiry.wantsToKnow();
            return Optional.of("it may be from before the console went back to %d; it is asked".formatted(before));
        }
        suspected = false;
        journal.acknowledge(ack.through());
        return Optional.empty();
    }

    /**
     * Takes what the console answers to our own question. One that was overtaken by an acknowledgement may be lower, too: so only a
     * second word leads back.
     *
     * @param through no more than can have been sent
     * @return whether everything after it is to be sent again
     */
    boolean answered(long through) {
        boolean lower = through < journal.acknowledged();
        boolean back = lower && suspected;
        if (back) {
            LOG.warn(
                    "{}: the console has {} entries, and had {}: the rest goes up again",
                    dispenser,
                    through,
                    journal.acknowledged());
            wentBack.note(inquiry.atMostThere());
        }
        if (back || !lower) {
            journal.acknowledge(through);
        } else {
            inquiry.wantsToKnow();
        }
        suspected = lower && !back;
        return back;
    }
}
