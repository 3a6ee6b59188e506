package yaogui.console.restocking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.ShelfTarget.LaneTarget;

/** Says for each lane what happens to it and why. */
final class LaneDecisions {

    private final Policy policy;
    private final DuePlaces places;
    private final Set<String> visited;
    private final Map<String, Filling> fillings = new HashMap<>();

    LaneDecisions(Policy policy, DuePlaces places, List<Round> rounds) {
        this.policy = policy;
        this.places = places;
        this.visited = rounds.stream()
                .flatMap(round -> round.visits().stream().map(Visit::site))
                .collect(Collectors.toSet());
        places.due().values().forEach(all -> all.forEach(filling -> fillings.put(filling.name(), filling)));
    }

    /** All lanes of these shelves, by dispenser and lane. */
    List<LaneDecision> of(Collection<ShelfTarget> targets) {
        List<LaneDecision> decisions = new ArrayList<>();
        for (ShelfTarget target : targets) {
            Filling filling = fillings.get(target.shelf().name());
            target.lanes().forEach(lane -> decisions.add(decision(target, lane, filling)));
        }
        decisions.sort(Comparator.comparing(LaneDecision::dispenser).thenComparing(LaneDecision::lane));
        return decisions;
    }

    private LaneDecision decision(ShelfTarget target, LaneTarget lane, @Nullable Filling filling) {
        String site = target.shelf().site().id();
        int allotted = filling == null ? 0 : filling.given(lane.lane());
        LaneDecision.Outcome outcome = outcome(site, lane, allotted);
        return new LaneDecision(
                site,
                target.shelf().dispenser(),
                lane.lane().name(),
                target.shelf().product().id(),
                outcome,
                outcome == LaneDecision.Outcome.LOADED ? allotted : 0,
                reason(target, lane, allotted, filling == null ? 0 : filling.total()));
    }

    private LaneDecision.Outcome outcome(String site, LaneTarget lane, int allotted) {
        if (!lane.lane().loadable()) {
            return LaneDecision.Outcome.NOT_LOADABLE;
        } else if (lane.wanted() == 0) {
            return LaneDecision.Outcome.ENOUGH_ON_HAND;
        } else if (!places.asking().containsKey(site)) {
            return LaneDecision.Outcome.PLACE_NOT_DUE;
        } else if (allotted == 0) {
            return LaneDecision.Outcome.STATION_SHORT;
        } else {
            return visited.contains(site) ? LaneDecision.Outcome.LOADED : LaneDecision.Outcome.CARRIED_OVER;
        }
    }

    private LaneReason reason(ShelfTarget target, LaneTarget lane, int allotted, int shelfAllotted) {
        Shelf shelf = target.shelf();
        return new LaneReason(
                shelf.demand(),
                policy.visitIntervalDays(),
                policy.leadTimeDays(),
                policy.coverDays(),
                shelf.product().serviceLevelUnder(policy),
                target.cover().mean(),
                target.cover().standardDeviation(),
                target.quantile(),
                target.usableExpiry(),
                target.usable(),
                policy.minimumDisplay(),
                shelf.loadableLanes(),
                shelf.capacity(),
                target.target(),
                lane.lane().capacity(),
                lane.target(),
                lane.lane().onHand(),
                Math.abs(lane.lane().lane().inDoubt()),
                lane.lane().room(),
                shelf.product().packSize(),
                lane.wanted(),
                allotted,
                shelf.available(),
                shelf.onHand(),
                shelfAllotted,
                policy.horizonDays(),
                target.unmetWithoutVisit(),
                target.unmetWith(shelfAllotted));
    }
}
