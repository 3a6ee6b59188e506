package yaogui.agent.uplink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.DispenserId;

/**
 * A warning that whoever holds the broker could bring about as often as he likes: it is said the 1st, 2nd, 4th, 8th … time,
 * with a count, so that it cannot fill a board's disk.
 */
final class RareWarning {

    private static final Logger LOG = LoggerFactory.getLogger(RareWarning.class);

    private long times;

    /** Whether it was said. */
    boolean say(DispenserId dispenser, String sentence) {
        times++;
        boolean aloud = Long.bitCount(times) == 1;
        if (aloud) {
            LOG.warn("{}: {} (so far {})", dispenser, sentence, times);
        }
        return aloud;
    }
}
