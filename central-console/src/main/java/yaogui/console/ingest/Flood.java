package yaogui.console.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import yaogui.protocol.DispenserId;

/**
 * Holds down a dispenser that says more than any dispenser has to say, such as one whose certificate was stolen: what is too much
 * is dropped unread, so that it cannot keep the others waiting or fill the disk. Nobody acknowledges it; an honest sender sends it
 * again.
 *
 * <p>One thread.
 */
final class Flood {

    /** More than the batches of a full journal: a dispenser that comes back after years is heard at full speed. */
    private static final int BURST = 2_000;

    /** A dispenser sends a batch and waits for its acknowledgement, some ten times a second where all goes well. */
    private static final int PER_SECOND = 20;

    /** What the store takes while the others wait for some seconds. */
    private static final double BURST_BYTES = 8 * 1024 * 1024;

    /** Ten batches of an honest one are 300 kB. */
    private static final double BYTES_PER_SECOND = 512 * 1024;

    /** Decades of an ordinary journal (decision 21). */
    private static final double STORE_BYTES = 64 * 1024 * 1024;

    /** 170 MB a day, on a disk of which somebody is told; a journal that is full to the brim is in within two days. */
    private static final double STORE_BYTES_PER_SECOND = 2 * 1024;

    private final Map<DispenserId, Buckets> buckets = new HashMap<>();
    private final Set<DispenserId> flooding = new HashSet<>();

    private record Buckets(Bucket messages, Bucket line, Bucket store) {

        /** What one of them refuses is taken from none. */
        boolean take(double bytes, Instant now) {
            boolean fits = messages.has(1, now) && line.has(bytes, now) && store.has(bytes, now);
            if (fits) {
                messages.take(1);
                line.take(bytes);
                store.take(bytes);
            }
            return fits;
        }
    }

    /**
     * Whether one more message of this dispenser is read.
     *
     * @param bytes as it is stored, unpacked
     */
    boolean admits(DispenserId dispenser, long bytes, Instant now) {
        boolean admitted = buckets.computeIfAbsent(
                        dispenser,
                        any -> new Buckets(
                                new Bucket(BURST, PER_SECOND, now),
                                new Bucket(BURST_BYTES, BYTES_PER_SECOND, now),
                                new Bucket(STORE_BYTES, STORE_BYTES_PER_SECOND, now)))
                .take((double) bytes, now);
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
