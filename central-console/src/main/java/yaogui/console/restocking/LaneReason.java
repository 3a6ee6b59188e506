package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.demand.DemandEstimate;

/**
 * The figures from which a lane's quantity follows; {@link #formula()} writes them out, step by step.
 *
 * <p>A shelf is all lanes of one dispenser that hold one product: residents take from the shelf, staff fill lanes.
 *
 * @param demand prior, observations and posterior rate of the shelf
 * @param visitIntervalDays days from one visit to the next
 * @param leadTimeDays days from the plan to the filled lane
 * @param coverDays days that the shelf must last: the sum of the two
 * @param serviceLevel the chance that it lasts so long
 * @param expectedDemand boxes expected to be taken in the cover days
 * @param demandDeviation standard deviation of that, boxes
 * @param quantile boxes that suffice with the service level's chance
 * @param usableExpiry expiry of the longest-dated lot at the station, or null if it has none
 * @param usable boxes of that lot which will be used in time; the largest whole number if the station has no lot
 * @param minimumDisplay boxes that a lane shows at least
 * @param shelfLanes lanes of the shelf that can be filled
 * @param shelfCapacity boxes that the shelf's fillable lanes hold
 * @param shelfTarget boxes that should lie on the shelf
 * @param laneCapacity boxes that this lane holds
 * @param laneTarget this lane's part of the shelf's target, by capacity
 * @param onHand boxes in the lane that may be given out, less those in doubt
 * @param inDoubt boxes by which the count may be wrong
 * @param room boxes that fit into the lane in any case, those in doubt counted as there
 * @param packSize boxes are loaded in multiples of this
 * @param wanted boxes that bring the lane to its target, in whole packs, never above its capacity
 * @param allotted boxes that the station gives for it, by the service that they buy; 0 where the place is not due
 * @param shelfAvailable boxes that residents can take before anybody comes
 * @param shelfOnHand boxes of the shelf that may be given out once expired ones are off
 * @param shelfAllotted boxes that the station gives for the whole shelf
 * @param horizonDays days that a place left out today must wait at most
 * @param unmetWithoutVisit boxes of unmet demand of the shelf expected in the horizon if nobody comes
 * @param unmetWithVisit the same if the allotted boxes of the whole shelf are brought
 */
public record LaneReason(
        DemandEstimate demand,
        double visitIntervalDays,
        double leadTimeDays,
        double coverDays,
        double serviceLevel,
        double expectedDemand,
        double demandDeviation,
        int quantile,
        @Nullable LocalDate usableExpiry,
        int usable,
        int minimumDisplay,
        int shelfLanes,
        int shelfCapacity,
        int shelfTarget,
        int laneCapacity,
        int laneTarget,
        int onHand,
        int inDoubt,
        int room,
        int packSize,
        int wanted,
        int allotted,
        int shelfAvailable,
        int shelfOnHand,
        int shelfAllotted,
        double horizonDays,
        double unmetWithoutVisit,
        double unmetWithVisit) {

    /** The calculation as it was done, a line a step: what a screen shows to whoever asks why. */
    public List<FormulaLine> formula() {
        return LaneFormula.of(this);
    }
}
