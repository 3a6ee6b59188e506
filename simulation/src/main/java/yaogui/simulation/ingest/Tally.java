package yaogui.simulation.ingest;

import java.util.Arrays;

/** Counts what is acknowledged between two moments. Any thread. */
final class Tally {

    private static final int FIRST_ROOM = 1 << 16;

    private boolean counting;
    private long begunNanos;
    private long entries;
    private long[] nanos = new long[FIRST_ROOM];
    private int messages;

    synchronized void start(long now) {
        counting = true;
        begunNanos = now;
        entries = 0;
        messages = 0;
    }

    synchronized void add(long acknowledged, long took) {
        if (!counting) {
            return;
        }
        entries += acknowledged;
        if (messages == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * nanos.length);
        }
        nanos[messages++] = took;
    }

    synchronized Figures stop(long now) {
        counting = false;
        long[] sorted = Arrays.copyOf(nanos, messages);
        Arrays.sort(sorted);
        return new Figures(entries, now - begunNanos, sorted);
    }
}
