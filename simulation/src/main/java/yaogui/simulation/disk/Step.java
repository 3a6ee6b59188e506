package yaogui.simulation.disk;

import java.util.List;

/**
 * What happens to the disk between two syncs: writes to one file, in any order, whole or in pieces or not at all.
 *
 * @param kind what is being done
 * @param part the file that is written
 * @param bases what is there for certain before it; more than one where an earlier change of a length was not waited for
 * @param writes those that are under way, in the order in which they were asked for
 */
public record Step(Kind kind, DiskState.JournalPart part, List<DiskState> bases, List<UnsyncedWrite> writes) {

    /** What SQLite does, with the syncs that docs/decisions/0017 recorded of it. */
    public enum Kind {
        LOG_BEGUN("the log is begun anew", 1),
        TRANSACTION("a transaction", 1),
        /** The log once more, then the database. */
        CHECKPOINT("a checkpoint", 2),
        LOG_EMPTIED("the log is emptied", 0);

        private final String text;
        private final int syncs;

        Kind(String text, int syncs) {
            this.text = text;
            this.syncs = syncs;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Copies the lists. */
    public Step {
        bases = List.copyOf(bases);
        writes = List.copyOf(writes);
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("%s: something is on the disk before it".formatted(kind));
        }
    }

    /** How often the disk is waited for. */
    public int syncs() {
        return kind.syncs;
    }

    /** How many bytes are handed over. */
    public long bytes() {
        return writes.stream().mapToLong(write -> write.end() - write.offset()).sum();
    }

    /** Nothing of it is done. */
    public DiskState before() {
        return bases.getFirst();
    }

    /** All of it is done, over each base. */
    List<DiskState> afters() {
        return bases.stream().map(this::after).toList();
    }

    /** All of it is done. */
    public DiskState after() {
        return after(bases.getLast());
    }

    private DiskState after(DiskState base) {
        byte[] file = base.bytes(part);
        for (UnsyncedWrite write : writes) {
            file = write.over(file);
        }
        return writes.isEmpty() ? base : base.with(part, file);
    }
}
