package yaogui.console.web.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yaogui.console.restocking.Finding;
import yaogui.console.restocking.FindingKind;
import yaogui.console.restocking.LaneDecision;
import yaogui.console.restocking.Plan;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;

/**
 * The restocking plan.
 *
 * @param state where it stands
 * @param names of products and places
 */
public record PlanPage(PlanBoard.State state, CountyNames names) {

    /** The findings by kind, in the plan's order. */
    public static Map<FindingKind, List<Finding>> findings(Plan plan) {
        return plan.findings().stream()
                .collect(Collectors.groupingBy(Finding::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** The lanes that get nothing though they want boxes or cannot be filled. */
    public static List<LaneDecision> leftOut(Plan plan) {
        return plan.lanes().stream()
                .filter(lane -> switch (lane.outcome()) {
                    case LOADED, ENOUGH_ON_HAND -> false;
                    case PLACE_NOT_DUE, STATION_SHORT, CARRIED_OVER, NOT_LOADABLE -> true;
                })
                .toList();
    }

    /** How many lanes hold enough. */
    public static long enough(Plan plan) {
        return plan.lanes().stream()
                .filter(lane -> lane.outcome() == LaneDecision.Outcome.ENOUGH_ON_HAND)
                .count();
    }

    /** A finding with places and products called as staff call them. */
    public Finding named(Finding finding, Frame frame) {
        Map<String, String> values = new HashMap<>(finding.values());
        values.computeIfPresent("site", (key, id) -> frame.name(names.site(id)));
        values.computeIfPresent("product", (key, id) -> frame.name(names.product(id)));
        return new Finding(finding.kind(), values);
    }
}
