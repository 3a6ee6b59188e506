package yaogui.console.restocking.demand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yaogui.console.restocking.demand.GammaPrior.Scope;

/**
 * From whom a small series borrows: its township where that has seen enough, else all dispensers with the product, else all
 * products, else the policy's starting rate. Immutable.
 */
public final class Neighbourhood {

    /** A township speaks for itself from so many dispensers … */
    static final int ENOUGH_DISPENSERS = 5;

    /** … and so many boxes taken; below, its variance between places is mostly noise. */
    static final long ENOUGH_UNITS = 30;

    private final Map<Key, GammaPrior> townships;
    private final Map<String, GammaPrior> products;
    private final GammaPrior everything;

    private Neighbourhood(Map<Key, GammaPrior> townships, Map<String, GammaPrior> products, GammaPrior everything) {
        this.townships = Map.copyOf(townships);
        this.products = Map.copyOf(products);
        this.everything = everything;
    }

    /**
     * Learns from all series of a county.
     *
     * @param series one a dispenser and product, in any order
     * @param startingRatePerDay boxes a day assumed if there is no series at all; more than 0
     */
    public static Neighbourhood of(List<Series> series, double startingRatePerDay) {
        List<Series> ordered = series.stream().sorted(BY_CONTENTS).toList();
        Map<Key, GammaPrior> townships = new HashMap<>();
        ordered.stream()
                .filter(one -> !one.township().isEmpty())
                .collect(Collectors.groupingBy(one -> new Key(one.township(), one.product())))
                .forEach((key, group) -> {
                    if (suffices(group)) {
                        townships.put(key, MomentFit.of(Scope.TOWNSHIP, key.township(), group));
                    }
                });
        Map<String, GammaPrior> products = new HashMap<>();
        ordered.stream()
                .collect(Collectors.groupingBy(Series::product))
                .forEach((product, group) -> products.put(product, MomentFit.of(Scope.PRODUCT, product, group)));
        GammaPrior everything = ordered.isEmpty()
                ? new GammaPrior(Scope.ASSUMED, "", 0, 1, 1 / startingRatePerDay)
                : MomentFit.of(Scope.ALL_PRODUCTS, "", ordered);
        return new Neighbourhood(townships, products, everything);
    }

    /** What to believe about a product in a township before its own observations. */
    public GammaPrior prior(String township, String product) {
        GammaPrior near = townships.get(new Key(township, product));
        return near != null ? near : products.getOrDefault(product, everything);
    }

    /** Sums of doubles depend on their order; so that a plan does not depend on the input's, it is fixed here. */
    private static final Comparator<Series> BY_CONTENTS = Comparator.comparing(Series::product)
            .thenComparing(Series::township)
            .thenComparing(Series::unitsTaken)
            .thenComparing(Series::daysInStock);

    private static boolean suffices(List<Series> group) {
        return group.size() >= ENOUGH_DISPENSERS
                && group.stream().mapToLong(Series::unitsTaken).sum() >= ENOUGH_UNITS;
    }

    private record Key(String township, String product) {}
}
