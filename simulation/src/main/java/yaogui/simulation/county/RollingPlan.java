package yaogui.simulation.county;

import java.util.List;
import java.util.Optional;
import yaogui.console.restocking.days.SearchEffort;
import yaogui.console.restocking.days.Situation;
import yaogui.console.restocking.days.VisitDays;
import yaogui.console.restocking.days.VisitPlan;

/** Plans weeks ahead every day, going on from yesterday's plan, and drives the first day. One thread. */
final class RollingPlan implements DayPolicy {

    private final SearchEffort effort;
    private Optional<VisitPlan> last = Optional.empty();

    RollingPlan(SearchEffort effort) {
        this.effort = effort;
    }

    @Override
    public List<List<Integer>> today(Situation situation) {
        VisitPlan plan = VisitDays.plan(situation, last, effort);
        last = Optional.of(plan);
        return plan.today();
    }
}
