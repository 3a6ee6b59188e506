package yaogui.agent.journal;

/**
 * How a journal is kept.
 *
 * @param synchronous SQLite's word for when a commit is on the disk; {@link Synchronous#FULL} wherever power can fail
 * @param mostPages the most pages of 4 KiB that it may grow to; beyond, it is full
 */
public record JournalSettings(Synchronous synchronous, long mostPages) {

    /** For a board: every commit survives a power cut, and the file stays under 256 MiB. */
    public static final JournalSettings DURABLE = new JournalSettings(Synchronous.FULL, 65_536);

    /** Whether a power cut must find on disk what was written before it. */
    public boolean waitsForDisk() {
        return synchronous == Synchronous.FULL;
    }

    /** When a commit counts as written. */
    public enum Synchronous {
        FULL,
        /** Never waits for the disk: for simulated power cuts only, where the operating system lives on. */
        OFF
    }
}
