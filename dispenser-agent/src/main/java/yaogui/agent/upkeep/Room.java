package yaogui.agent.upkeep;

/**
 * Room on the disk.
 *
 * @param bytes that may still be written to it
 * @param journalBytes that the journal may still grow by before its own limit
 */
public record Room(long bytes, long journalBytes) {

    /** So much must be free before anybody is served: some 5,000 dispenses, and what staff do meanwhile. */
    public static final long LOW = 8L << 20;

    /** Served again only when there is more, so that it does not open and close by turns. */
    public static final long ENOUGH = 12L << 20;

    /** Of the journal's own limit, less will do: nothing else can take it away. */
    static final long JOURNAL_LOW = 1L << 20;

    boolean low(boolean wasLow) {
        return bytes < (wasLow ? ENOUGH : LOW) || journalBytes < JOURNAL_LOW;
    }
}
