package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;
import yaogui.console.restocking.rounds.Coordinates;

/**
 * The round of one van on the planned day.
 *
 * @param van the van
 * @param start where it leaves and comes back to
 * @param visits the stops in the order driven
 * @param pickTotals what to take from the station's shelves, by product and lot
 * @param loading the order in which it goes into the van: the last stop first
 * @param boxes boxes on the van when it leaves
 * @param unmetDemandPrevented boxes, expected, within the policy's horizon
 * @param kilometres driven, there and back
 * @param drivingHours hours on the road
 * @param hours hours from leaving to being back, with stops and waiting for doors to open
 */
public record Round(
        String van,
        Coordinates start,
        List<Visit> visits,
        List<PickTotal> pickTotals,
        List<LoadStep> loading,
        int boxes,
        double unmetDemandPrevented,
        double kilometres,
        double drivingHours,
        double hours) {

    /**
     * What to take from the station's shelves for one round.
     *
     * @param product the product
     * @param lot its lot
     * @param expiry the lot's expiry
     * @param quantity boxes
     */
    public record PickTotal(String product, String lot, LocalDate expiry, int quantity) {}

    /**
     * One handful into the van.
     *
     * @param order 1 goes in first, deepest
     * @param stop the visit's number in the round that it is for
     * @param site the place that it is for
     * @param product the product
     * @param lot its lot
     * @param quantity boxes
     */
    public record LoadStep(int order, int stop, String site, String product, String lot, int quantity) {}

    public Round {
        visits = List.copyOf(visits);
        pickTotals = List.copyOf(pickTotals);
        loading = List.copyOf(loading);
    }
}
