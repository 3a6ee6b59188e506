package yaogui.simulation.disk;

import java.util.List;

/**
 * What happens to the disk between two syncs: writes to one file, in any order, whole or in pieces or not at all.
 *
 * @param name what is being done, for people
 * @param part the file that is written
 * @param bases what is there for certain before it; more than one where an earlier change of a length was not waited for
 * @param writes those that are under way, in the order in which they were asked for
 */
public record Step(String name, DiskState.JournalPart part, List<DiskState> bases, List<UnsyncedWrite> writes) {

    static final String TRANSACTION = "a transaction";

    /** Copies the lists. */
    public Step {
        bases = List.copyOf(bases);
        writes = List.copyOf(writes);
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("%s: something is on the disk before it".formatted(name));
        }
    }

    /** Whether a transaction is committed by it. */
    boolean isTransaction() {
        return name.equals(TRANSACTION);
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
