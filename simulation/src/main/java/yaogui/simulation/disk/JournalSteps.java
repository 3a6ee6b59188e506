package yaogui.simulation.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaogui.simulation.disk.DiskState.JournalPart;

/**
 * Follows a journal's files from look to look, and says through which steps SQLite went from one to the next. The order of
 * its writes and syncs is that of docs/decisions/0017, where it was recorded.
 */
public final class JournalSteps {

    private DiskState last;
    private List<DiskState> certain;

    /** @param now the files, all of it synced */
    public JournalSteps(DiskState now) {
        this.last = now;
        this.certain = List.of(now);
    }

    /**
     * The steps since the last look.
     *
     * @return nothing, if what happened cannot be told any more: a log that was emptied hides what it held
     */
    public Optional<List<Step>> look(DiskState now) {
        List<Step> steps = new ArrayList<>();
        boolean explained = follow(now, steps);
        last = now;
        if (!explained) {
            certain = List.of(now);
            return Optional.empty();
        }
        return Optional.of(steps);
    }

    private boolean follow(DiskState now, List<Step> steps) {
        WriteAheadLog before = new WriteAheadLog(last.bytes(JournalPart.LOG));
        WriteAheadLog after = new WriteAheadLog(now.bytes(JournalPart.LOG));
        if (!after.isEmpty()) {
            int from = before.sameGeneration(after) ? before.end() : restart(after, steps);
            after.transactionsFrom(from).forEach(transaction -> commit(after, transaction, steps));
        }
        if (!now.sameIn(JournalPart.DATABASE, last)) {
            checkpoint(after.isEmpty() ? before : after, steps);
        }
        if (after.isEmpty() && !before.isEmpty()) {
            truncate(steps);
        }
        DiskState end = certain.getLast();
        return end.sameIn(JournalPart.DATABASE, now) && end.sameIn(JournalPart.LOG, now);
    }

    private int restart(WriteAheadLog log, List<Step> steps) {
        add(new Step(Step.Kind.LOG_BEGUN, JournalPart.LOG, certain, List.of(log.header())), steps);
        return WriteAheadLog.HEADER;
    }

    private void commit(WriteAheadLog log, List<WriteAheadLog.Frame> transaction, List<Step> steps) {
        List<UnsyncedWrite> writes = transaction.stream().map(log::write).toList();
        add(new Step(Step.Kind.TRANSACTION, JournalPart.LOG, certain, writes), steps);
    }

    private void checkpoint(WriteAheadLog log, List<Step> steps) {
        byte[] database = certain.getLast().bytes(JournalPart.DATABASE);
        List<UnsyncedWrite> writes =
                log.pages().stream().filter(write -> !write.isIn(database)).toList();
        add(new Step(Step.Kind.CHECKPOINT, JournalPart.DATABASE, certain, writes), steps);
    }

    /** Nobody waits for the new length; it is certain only when the log is begun anew. */
    private void truncate(List<Step> steps) {
        DiskState whole = certain.getLast();
        List<DiskState> either = List.of(whole, whole.with(JournalPart.LOG, new byte[0]));
        steps.add(new Step(Step.Kind.LOG_EMPTIED, JournalPart.LOG, either, List.of()));
        certain = either;
    }

    private void add(Step step, List<Step> steps) {
        steps.add(step);
        certain = List.of(step.after());
    }
}
