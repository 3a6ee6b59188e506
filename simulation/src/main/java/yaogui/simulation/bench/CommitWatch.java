package yaogui.simulation.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import yaogui.agent.journal.Journal;

/**
 * A dispenser's clock that looks into its journal whenever it is looked at. A dispenser looks at its clock for each entry,
 * so the first look after an entry tells when that entry's commit had returned, late by some microseconds of bookkeeping.
 */
final class CommitWatch implements InstantSource {

    private final Journal journal;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private long before = Long.MAX_VALUE;
    private long committedAt;

    CommitWatch(Journal journal, InstantSource clock, LongSupplier nanos) {
        this.journal = journal;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** From now on the next commit counts. */
    void arm() {
        before = journal.lastSeq();
    }

    /** When the next entry after {@link #arm} was on the disk, in nanoseconds. */
    long committedAt() {
        if (before != Long.MAX_VALUE) {
            throw new IllegalStateException("no entry was committed");
        }
        return committedAt;
    }

    @Override
    public Instant instant() {
        if (journal.lastSeq() > before) {
            committedAt = nanos.getAsLong();
            before = Long.MAX_VALUE;
        }
        return clock.instant();
    }
}
