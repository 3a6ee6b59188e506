package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaogui.console.restocking.rounds.Distance;
import yaogui.console.restocking.rounds.GreatCircle;

/** Makes a plan from a snapshot; the same snapshot, its lists in any order, always gives the same plan. */
public final class RestockingPlanner {

    private RestockingPlanner() {}

    /**
     * Plans the day of the snapshot, with roads 1.3 times as long as the great circle. What cannot be planned becomes a
     * finding; the rest is planned all the same.
     */
    public static Plan plan(Snapshot snapshot) {
        return plan(snapshot, GreatCircle.USUAL);
    }

    /** The same with another way to measure roads. */
    public static Plan plan(Snapshot snapshot, Distance distance) {
        Findings findings = new Findings();
        Policy policy = snapshot.policy();
        UseBeforeExpiry use = new UseBeforeExpiry(snapshot.planningDate(), policy);
        Inspection inspection = Inspection.of(snapshot, findings);
        List<ShelfTarget> targets = targets(inspection, policy, use);
        new Transfers(targets, use).report(findings);
        DuePlaces places = DuePlaces.of(targets, inspection.station(), policy, use);
        places.reportShortage(findings);
        DayWork day = DayWork.of(places, inspection.vans(), policy, distance);
        day.report(findings);
        List<LaneDecision> lanes = new LaneDecisions(policy, places, day.rounds()).of(targets);
        return new Plan(snapshot.planningDate(), day.rounds(), lanes, day.carriedOver(), findings.sorted());
    }

    private static List<ShelfTarget> targets(Inspection inspection, Policy policy, UseBeforeExpiry use) {
        Map<String, LocalDate> longest = new HashMap<>();
        for (StationLot lot : inspection.station()) {
            longest.merge(lot.product(), lot.expiry(), (one, other) -> one.isAfter(other) ? one : other);
        }
        return inspection.shelves().stream()
                .map(shelf -> ShelfTarget.of(
                        shelf, policy, longest.get(shelf.product().id()), use))
                .toList();
    }
}
