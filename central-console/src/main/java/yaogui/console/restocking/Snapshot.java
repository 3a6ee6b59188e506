package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import yaogui.console.restocking.demand.Exposure;
import yaogui.console.restocking.rounds.Van;

/**
 * Everything that a plan is made from, as it was at one moment; nothing else is looked at.
 *
 * <p>What contradicts itself or cannot be planned is allowed in here: it comes back as a {@link Finding}. The order of
 * the lists means nothing.
 *
 * @param planningDate the day on which the rounds are driven
 * @param policy what the county has decided
 * @param products what is given out
 * @param sites where dispensers stand
 * @param dispensers the cabinets and racks
 * @param lanes their lanes with what lies in them
 * @param exposures what was taken, and for how long it could be
 * @param station what the supply station may issue, by lot; held and recalled lots are not listed
 * @param vans who can drive that day
 */
public record Snapshot(
        LocalDate planningDate,
        Policy policy,
        List<Product> products,
        List<Site> sites,
        List<Dispenser> dispensers,
        List<Lane> lanes,
        List<Exposure> exposures,
        List<StationLot> station,
        List<Van> vans) {

    public Snapshot {
        Objects.requireNonNull(planningDate, "a snapshot without 'planningDate'");
        Objects.requireNonNull(policy, "a snapshot without 'policy'");
        products = copy(products, "products");
        sites = copy(sites, "sites");
        dispensers = copy(dispensers, "dispensers");
        lanes = copy(lanes, "lanes");
        exposures = copy(exposures, "exposures");
        station = copy(station, "station");
        vans = copy(vans, "vans");
    }

    private static <T> List<T> copy(List<T> list, String name) {
        return List.copyOf(Objects.requireNonNull(list, "a snapshot without '" + name + "'"));
    }
}
