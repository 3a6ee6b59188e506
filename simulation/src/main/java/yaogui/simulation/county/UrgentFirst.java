package yaogui.simulation.county;

import java.util.List;
import yaogui.console.restocking.days.RunsOutSoon;
import yaogui.console.restocking.days.Situation;

/**
 * Drives to what runs out soon.
 *
 * @param within days
 */
record UrgentFirst(double within) implements DayPolicy {

    @Override
    public List<List<Integer>> today(Situation situation) {
        return RunsOutSoon.today(situation, within);
    }
}
