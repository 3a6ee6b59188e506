package yaogui.console.web.fleet;

/** How a lane or a shelf stands. */
public enum StockState {
    GOOD,
    /** A quarter of what fits, or less. */
    LOW,
    EMPTY,
    /** Gives nothing out though it is not empty. */
    CLOSED;

    private static final int LOW_PART = 4;

    /**
     * Judges by numbers alone.
     *
     * @param capacity 0 if nobody has said; then nothing is low
     */
    static StockState of(int count, int capacity) {
        if (count <= 0) {
            return EMPTY;
        }
        return count * LOW_PART <= capacity ? LOW : GOOD;
    }
}
