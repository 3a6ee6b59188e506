package yaogui.simulation.county;

import java.util.List;
import yaogui.console.restocking.days.RunsOutSoon;
import yaogui.console.restocking.days.Situation;

/**
 * Drives to what runs out soon, and plans nothing.
 *
 * @param rule what is soon
 */
record UrgentFirst(RunsOutSoon rule) implements DayPolicy {

    @Override
    public List<List<Integer>> today(Situation situation) {
        return rule.today(situation);
    }
}
