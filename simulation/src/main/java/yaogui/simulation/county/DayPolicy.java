package yaogui.simulation.county;

import java.util.List;
import yaogui.console.restocking.days.Situation;

/** Who decides where the vans drive today. */
interface DayPolicy {

    /** Today's rounds by van, places in driving order. */
    List<List<Integer>> today(Situation situation);
}
