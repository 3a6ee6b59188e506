package yaogui.simulation.history;

import java.time.YearMonth;

/**
 * What one site reported of one product for one month, in units.
 *
 * @param site whose report
 * @param product of what
 * @param month which month
 * @param opening what lay there when it began
 * @param received what was brought
 * @param issued what was taken
 * @param adjusted what was found too much, or below 0 too little: losses, transfers, counts
 * @param closing what lay there when it ended
 */
record MonthlyReport(
        String site,
        String product,
        YearMonth month,
        int opening,
        int received,
        int issued,
        int adjusted,
        int closing) {

    /** What the month's figures leave; {@link #closing} if they agree with each other. */
    int left() {
        return opening + received - issued + adjusted;
    }

    /** What lies there at most: everything that comes, before anything is taken. */
    int most() {
        return opening + received + Math.max(0, adjusted);
    }
}
