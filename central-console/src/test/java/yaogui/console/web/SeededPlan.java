package yaogui.console.web;

import java.time.LocalTime;
import java.util.List;
import yaogui.console.fleet.Fleet;
import yaogui.console.plan.CountySnapshot;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.Policy;
import yaogui.console.restocking.RestockingPlanner;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.restocking.rounds.Van;
import yaogui.console.store.Database;

/** The plan of the seeded county, by the real planner from the store. */
final class SeededPlan {

    private static final Coordinates STATION = new Coordinates(28.145, 113.648);

    private SeededPlan() {}

    static Plan of(Database database) {
        return RestockingPlanner.plan(new CountySnapshot(new Fleet(database), SeededCounty.ZONE)
                .read(SeededCounty.TODAY.plusDays(1), Policy.FORTNIGHTLY, List.of(van("粤A-01"), van("粤A-02"))));
    }

    private static Van van(String name) {
        return new Van(name, 300, 6, STATION, 38, LocalTime.of(8, 0));
    }
}
