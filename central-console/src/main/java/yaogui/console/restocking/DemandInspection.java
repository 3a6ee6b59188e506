package yaogui.console.restocking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import yaogui.console.restocking.demand.DemandEstimate;
import yaogui.console.restocking.demand.Exposure;
import yaogui.console.restocking.demand.GammaPrior;
import yaogui.console.restocking.demand.Neighbourhood;
import yaogui.console.restocking.demand.Series;

/** What the observations say about each shelf's demand; several exposures of one shelf add up. */
final class DemandInspection {

    /** More than this in a day from one shelf is a slip of the pen: a machine serves one to three people a day. */
    private static final double MOST_UNITS_A_DAY = 200;

    /** So many may be taken at once, however short the time. */
    private static final double MOST_UNITS_AT_ONCE = 20;

    private final Map<String, Exposure> exposures = new TreeMap<>();
    private final Neighbourhood neighbourhood;

    /** {@code townshipOf} gives a dispenser's township, or an empty text if it is unknown. */
    DemandInspection(Snapshot snapshot, UnaryOperator<String> townshipOf, Findings findings) {
        snapshot.exposures().stream()
                .sorted(Comparator.comparing(Exposure::daysInStock).thenComparing(Exposure::unitsTaken))
                .filter(exposure -> isPlausible(exposure, findings))
                .forEach(exposure -> exposures.merge(name(exposure), exposure, DemandInspection::sum));
        exposures.values().removeIf(sum -> !isPlausible(sum, findings));
        List<Series> series = exposures.values().stream()
                .map(exposure -> series(exposure, townshipOf.apply(exposure.dispenser())))
                .toList();
        this.neighbourhood = Neighbourhood.of(series, snapshot.policy().startingRatePerDay());
    }

    DemandEstimate estimate(String dispenser, String township, String product) {
        GammaPrior prior = neighbourhood.prior(township, product);
        Exposure seen = exposures.get(Entries.name(dispenser, product));
        return seen == null
                ? DemandEstimate.of(prior, 0, 0)
                : DemandEstimate.of(prior, seen.unitsTaken(), seen.daysInStock());
    }

    /** Reports observations of dispensers that are not there to be filled. */
    void reportDemandOutside(Predicate<String> inService, Findings findings) {
        exposures.values().stream()
                .filter(exposure -> !inService.test(exposure.dispenser()))
                .forEach(exposure -> findings.add(
                        FindingKind.DEMAND_WITHOUT_DISPENSER,
                        "dispenser",
                        exposure.dispenser(),
                        "product",
                        exposure.product(),
                        "quantity",
                        exposure.unitsTaken()));
    }

    private static boolean isPlausible(Exposure exposure, Findings findings) {
        double days = exposure.daysInStock();
        long units = exposure.unitsTaken();
        boolean plausible = units >= 0
                && days >= 0
                && units <= MOST_UNITS_AT_ONCE + MOST_UNITS_A_DAY * days
                && (units == 0 || days > 0);
        if (!plausible || Double.isInfinite(days)) {
            findings.add(
                    FindingKind.DEMAND_IMPLAUSIBLE,
                    "dispenser",
                    exposure.dispenser(),
                    "product",
                    exposure.product(),
                    "quantity",
                    units,
                    "days",
                    days);
            return false;
        }
        return days > 0;
    }

    private static String name(Exposure exposure) {
        return Entries.name(exposure.dispenser(), exposure.product());
    }

    private static Exposure sum(Exposure one, Exposure other) {
        return new Exposure(
                one.dispenser(),
                one.product(),
                one.unitsTaken() + other.unitsTaken(),
                one.daysInStock() + other.daysInStock());
    }

    private static Series series(Exposure exposure, String township) {
        return new Series(township, exposure.product(), exposure.unitsTaken(), exposure.daysInStock());
    }
}
