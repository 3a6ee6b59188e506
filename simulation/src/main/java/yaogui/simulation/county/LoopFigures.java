package yaogui.simulation.county;

import java.util.Arrays;

/**
 * What happened on the judged days.
 *
 * @param asked boxes wanted
 * @param lost boxes wanted in vain
 * @param kilometres driven
 * @param vanHours from leaving to being back
 * @param visits stops made
 * @param stockBefore boxes on all shelves when the judging began
 * @param stockAfter boxes on all shelves at the end
 * @param planNanos processor time of each day's plan, sorted
 */
record LoopFigures(
        long asked,
        long lost,
        double kilometres,
        double vanHours,
        int visits,
        long stockBefore,
        long stockAfter,
        long[] planNanos) {

    /** Seconds of processor time of the plan in the middle. */
    double planSeconds() {
        return planNanos[planNanos.length / 2] / 1e9;
    }

    /** Seconds of processor time of the slowest plan. */
    double longestPlanSeconds() {
        return Arrays.stream(planNanos).max().orElse(0) / 1e9;
    }
}
