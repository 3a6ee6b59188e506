package yaogui.simulation.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yaogui.simulation.disk.DiskState.JournalPart;

/**
 * Waits for the next thing that an agent writes, and cuts the power in the middle of it. To be looked through before anything
 * can follow from what was written: an agent looks at its clock then.
 */
public final class TornWrite {

    private final Path journal;
    private final RandomGenerator random;
    private @Nullable JournalSteps steps;
    private long logLength;
    private Optional<DiskState> image = Optional.empty();

    public TornWrite(Path journal, RandomGenerator random) {
        this.journal = journal;
        this.random = random;
    }

    /** Whether something was written since the first look, and the power is to go now. */
    public boolean strikes() {
        if (steps == null) {
            steps = new JournalSteps(DiskState.read(journal));
            logLength = lengthOfLog();
            return false;
        }
        if (lengthOfLog() == logLength) {
            return false;
        }
        image = steps.look(DiskState.read(journal)).flatMap(this::any);
        return true;
    }

    /** A size is cheap to ask for, and what is written makes the log longer but for once in a thousand pages. */
    private long lengthOfLog() {
        return JournalPart.LOG.beside(journal).toFile().length();
    }

    /** More than one transaction is none that could be torn now: something may have followed from the first. */
    private Optional<DiskState> any(List<Step> since) {
        long transactions = since.stream()
                .filter(step -> step.kind() == Step.Kind.TRANSACTION)
                .count();
        boolean torn = transactions == 1 && since.stream().allMatch(step -> step.part() == JournalPart.LOG);
        return torn ? Optional.of(CrashImages.any(since.getLast(), random)) : Optional.empty();
    }

    /** What it leaves on the disk; nothing if that cannot be told, and then the disk is left as it is. */
    public Optional<DiskState> image() {
        return image;
    }
}
