package yaogui.simulation.ingest;

/**
 * What was acknowledged in a time.
 *
 * @param entries of journals; each was committed before
 * @param nanos how long that took
 * @param waits from handing a message to the socket to the console's acknowledgement of it, in nanoseconds, sorted
 */
record Figures(long entries, long nanos, long[] waits) {

    double entriesPerSecond() {
        return entries * 1e9 / nanos;
    }

    double messagesPerSecond() {
        return waits.length * 1e9 / nanos;
    }

    /**
     * The wait in milliseconds below which this share of all lies.
     *
     * @param share 0 to 1
     */
    double waitMillis(double share) {
        return waits.length == 0 ? Double.NaN : waits[(int) Math.round(share * (waits.length - 1))] / 1e6;
    }
}
