package yaogui.agent.upkeep;

import java.util.Optional;
import yaogui.agent.loading.Scan;
import yaogui.agent.loading.ScanReading;
import yaogui.protocol.StaffCode;

/**
 * What is remembered while the service door is open, and in no journal: what was scanned last, and what somebody was asked
 * to look at again. One thread.
 */
public final class Visit {

    /**
     * A scan, told from the one before by its number: the same box may be shown twice.
     *
     * @param number 1 for the first since the agent started
     * @param scan what it was
     */
    public record Numbered(long number, Scan scan) {}

    private long scans;
    private Optional<Numbered> last = Optional.empty();
    private Optional<StaffAction> unsure = Optional.empty();

    /**
     * Judges what staff want to record.
     *
     * @param by who of the staff, if they said
     * @param home whether the lane's home switch is closed
     */
    public Answer judge(StaffAction action, Optional<StaffCode> by, Circumstances here, boolean home) {
        boolean again = unsure.equals(Optional.of(action));
        Answer answer = new Upkeep(here, by, again).judge(action, home);
        unsure = answer instanceof Answer.LookAgain ? Optional.of(action) : Optional.empty();
        return answer;
    }

    /** Something was held before the reader. */
    public void scanned(String text, Circumstances here) {
        scans++;
        last = Optional.of(
                new Numbered(scans, new ScanReading(here.shelf(), here.catalogue(), here.fitness()).read(text)));
    }

    public Optional<Numbered> lastScan() {
        return last;
    }

    /** The door was opened or shut. */
    public void ends() {
        last = Optional.empty();
        unsure = Optional.empty();
    }
}
