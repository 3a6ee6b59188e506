package yaogui.agent.uplink;

import java.time.Instant;
import java.util.Optional;
import yaogui.agent.desired.TrustedKeys;
import yaogui.agent.journal.Journal;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * Tells what the console has committed from what anybody else says it has: entries are forgotten by this word alone. A word
 * that was once true and comes again releases nothing new, and leads nobody back. One thread.
 */
final class Acknowledgements {

    private final DispenserId dispenser;
    private final TrustedKeys keys;
    private final Journal journal;
    private Instant latest = Instant.MIN;

    Acknowledgements(DispenserId dispenser, TrustedKeys keys, Journal journal) {
        this.dispenser = dispenser;
        this.keys = keys;
        this.journal = journal;
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
     * @param handedOver the last entry that the console can have
     * @return why it counts for nothing, if so
     */
    Optional<String> take(DownAck ack, long handedOver) {
        if (!ack.epoch().equals(journal.epoch())) {
            return Optional.of("it is about journal %s, not this one".formatted(ack.epoch()));
        }
        if (ack.through() > handedOver) {
            return Optional.of(
                    "it says that entry %d is committed, and only %d can have been sent; was its disk restored from a copy?"
                            .formatted(ack.through(), handedOver));
        }
        if (ack.through() < journal.acknowledged() && ack.at().isBefore(latest)) {
            return Optional.of("it is of %s, older than one that was heard".formatted(ack.at()));
        }
        latest = ack.at().isAfter(latest) ? ack.at() : latest;
        return Optional.empty();
    }
}
