package yaogui.simulation.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of residents' wishes in a month.
 *
 * @param asked how many came
 * @param taken how many took a box along
 * @param refused how many did not, by why
 * @param astray series whose count at the end is not what the report closes with
 */
record MonthTally(int asked, int taken, Map<String, Integer> refused, List<String> astray) {

    static final MonthTally NOTHING = new MonthTally(0, 0, Map.of(), List.of());

    MonthTally {
        refused = Map.copyOf(refused);
        astray = List.copyOf(astray);
    }

    MonthTally plus(MonthTally other) {
        Map<String, Integer> reasons = new HashMap<>(refused);
        other.refused.forEach((reason, count) -> reasons.merge(reason, count, Integer::sum));
        List<String> all = new ArrayList<>(astray);
        all.addAll(other.astray);
        return new MonthTally(asked + other.asked, taken + other.taken, reasons, all);
    }

    /** How many went without. */
    int missed() {
        return asked - taken;
    }
}
