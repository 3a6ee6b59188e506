package yaogui.console.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import yaogui.protocol.DispenserId;

/**
 * Holds down a dispenser that says more than any dispenser has to say, such as one whose certificate was stolen: what is too much
 * is dropped unread, so that it cannot keep the others waiting. Nobody acknowledges it; an honest sender sends it again.
 *
 * <p>One thread.
 */
final class Flood {

    /** More than the batches of a full journal: a dispenser that comes back after years is heard at full speed. */
    private static final int BURST = 2_000;

    /** A dispenser sends a batch and waits for its acknowledgement, some ten times a second where all goes well. */
    private static final int PER_SECOND = 20;

    private final Map<DispenserId, Bucket> buckets = new HashMap<>();
    private final Set<DispenserId> flooding = new HashSet<>();

    private static final class Bucket {

        private double left = BURST;
        private Instant at;

        Bucket(Instant at) {
            this.at = at;
        }

        boolean take(Instant now) {
            double since = Math.max(0, Duration.between(at, now).toMillis() / 1e3);
            at = now;
            left = Math.min(BURST, left + since * PER_SECOND);
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }

    /** Whether one more message of this dispenser is read. */
    boolean admits(DispenserId dispenser, Instant now) {
        boolean admitted =
                buckets.computeIfAbsent(dispenser, any -> new Bucket(now)).take(now);
        if (!admitted) {
            flooding.add(dispenser);
        }
        return admitted;
    }

    /** Those of whom something was dropped, and nobody was told yet. */
    Set<DispenserId> flooding() {
        return Set.copyOf(flooding);
    }

    void told() {
        flooding.clear();
    }
}
