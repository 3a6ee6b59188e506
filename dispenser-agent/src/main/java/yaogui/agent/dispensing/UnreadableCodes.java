package yaogui.agent.dispensing;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.DispenserId;
import yaogui.protocol.card.CardFault;
import yaogui.protocol.card.CardVerdict;

/**
 * Codes that are nobody's card: a poster before the camera, a scan engine gone mad, somebody at play (F37). The first few get
 * an answer, because they may be a person with a worn card. If they go on, they are passed over until they have stopped for
 * a while, so that the screen is free for whoever comes with a good card, and the log says it once. A genuine card gets
 * its answer always, also one that has ended or was reported lost: nobody can make many of those.
 */
final class UnreadableCodes {

    /** A person tries a worn card twice or three times. */
    static final int ANSWERED = 3;

    /** How long nothing unreadable must come until the next gets an answer again. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableCodes.class);

    private final DispenserId dispenser;
    private int inARow;
    private long lastNanos;

    UnreadableCodes(DispenserId dispenser) {
        this.dispenser = dispenser;
    }

    /** Whether this one should be passed over. */
    boolean passesOver(CardVerdict verdict, long nanos) {
        return verdict instanceof CardVerdict.Refused refused && isNobodys(refused.fault()) && isTooMany(nanos);
    }

    /** Notices when it is over. */
    void tick(long nanos) {
        if (inARow > 0 && nanos - lastNanos >= SILENCE.toNanos()) {
            if (inARow > ANSWERED) {
                LOG.info("{}: the reader is quiet again; {} codes were no cards.", dispenser, inARow);
            }
            inARow = 0;
        }
    }

    private boolean isTooMany(long nanos) {
        lastNanos = nanos;
        inARow++;
        if (inARow == ANSWERED + 1) {
            LOG.warn(
                    "{}: the reader reads code after code that is no card. Is a poster before it, or is it broken?",
                    dispenser);
        }
        return inARow > ANSWERED;
    }

    /** Whether anybody at all can make such a code. */
    private static boolean isNobodys(CardFault fault) {
        return switch (fault) {
            case NOT_A_CARD, TOO_LONG, DAMAGED, UNKNOWN_ISSUER, FORGED -> true;
            case REVOKED, CLOCK_UNKNOWN, NOT_YET_VALID, EXPIRED -> false;
        };
    }
}
