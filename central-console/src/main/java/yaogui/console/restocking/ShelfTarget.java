package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.demand.DemandDistribution;

/**
 * What should lie on a shelf, and what its lanes want.
 *
 * @param shelf the shelf
 * @param cover demand in the cover days
 * @param horizon demand in the horizon days
 * @param quantile boxes that suffice for the cover days at the service level
 * @param usableExpiry expiry of the longest-dated lot at the station, or null if it has none
 * @param usable boxes that will be used before that; unbounded if the station has no lot
 * @param target boxes that should lie on the shelf
 * @param lanes its lanes with their part, as in the shelf
 */
record ShelfTarget(
        Shelf shelf,
        DemandDistribution cover,
        DemandDistribution horizon,
        int quantile,
        @Nullable LocalDate usableExpiry,
        int usable,
        int target,
        List<LaneTarget> lanes) {

    /**
     * A lane's part.
     *
     * @param lane the lane
     * @param target boxes that should lie in it
     * @param wanted boxes to bring, in whole packs, never more than there is room for
     */
    record LaneTarget(ShelfLane lane, int target, int wanted) {}

    /** Sets the target: {@code min(C, max(display × lanes, min(quantile, usable)))}. */
    static ShelfTarget of(Shelf shelf, Policy policy, @Nullable LocalDate longestLot, UseBeforeExpiry use) {
        DemandDistribution cover = shelf.demand().over(policy.coverDays());
        int quantile = cover.quantile(shelf.product().serviceLevelUnder(policy));
        int usable = longestLot == null ? Integer.MAX_VALUE : use.boxes(shelf.demand(), longestLot);
        int display = policy.minimumDisplay() * shelf.loadableLanes();
        int target = Math.min(shelf.capacity(), Math.max(display, Math.min(quantile, usable)));
        int[] shares = Shares.of(
                target,
                policy.minimumDisplay(),
                shelf.lanes().stream().mapToInt(ShelfLane::capacity).toArray());
        return new ShelfTarget(
                shelf,
                cover,
                shelf.demand().over(policy.horizonDays()),
                quantile,
                longestLot,
                usable,
                target,
                laneTargets(shelf, shares));
    }

    private static List<LaneTarget> laneTargets(Shelf shelf, int[] shares) {
        return IntStream.range(0, shares.length)
                .mapToObj(i -> laneTarget(
                        shelf.lanes().get(i), shares[i], shelf.product().packSize()))
                .toList();
    }

    private static LaneTarget laneTarget(ShelfLane lane, int target, int pack) {
        int missing = Math.max(0, target - lane.onHand());
        int inPacks = Math.ceilDiv(missing, pack) * pack;
        int wanted = inPacks <= lane.room() ? inPacks : lane.room() / pack * pack;
        return new LaneTarget(lane, target, wanted);
    }

    int wanted() {
        return lanes.stream().mapToInt(LaneTarget::wanted).sum();
    }

    /** Boxes of unmet demand expected in the horizon if nobody comes. */
    double unmetWithoutVisit() {
        return horizon.expectedShortage(shelf.available());
    }

    /** The same if expired boxes are taken off and so many are brought. */
    double unmetWith(int brought) {
        return horizon.expectedShortage(shelf.onHand() + brought);
    }
}
