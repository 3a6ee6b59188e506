package yaogui.console.restocking.demand;

import java.util.List;
import java.util.Objects;

/**
 * What was taken of one product at one dispenser, and for how long somebody could have taken it.
 *
 * <p>Days on which the lane was empty, closed or offline are not days without demand; they are left out of
 * {@code daysInStock}. A day that sold out at noon counts for the part of it that was in stock. That is exact for Poisson
 * demand: the likelihood of a process watched until it stops depends only on the count and on the time.
 *
 * @param dispenser the dispenser
 * @param product the product
 * @param unitsTaken boxes taken by residents in those days; 0 or more
 * @param daysInStock days, with fractions, during which at least one box could be had; more than 0
 */
public record Exposure(String dispenser, String product, long unitsTaken, double daysInStock) {

    public Exposure {
        Objects.requireNonNull(dispenser, "an exposure without 'dispenser'");
        Objects.requireNonNull(product, "an exposure without 'product'");
    }

    /** Sums the days of one dispenser and product. */
    public static Exposure of(String dispenser, String product, List<Day> days) {
        return new Exposure(
                dispenser,
                product,
                days.stream().mapToLong(Day::unitsTaken).sum(),
                days.stream().mapToDouble(Day::fractionInStock).sum());
    }

    /**
     * One day of one product at one dispenser.
     *
     * @param unitsTaken boxes taken; 0 or more
     * @param fractionInStock the part of the day's hours with stock, open and reachable, 0 to 1
     */
    public record Day(long unitsTaken, double fractionInStock) {

        public Day {
            if (unitsTaken < 0 || !(fractionInStock >= 0 && fractionInStock <= 1)) {
                throw new IllegalArgumentException(
                        "a day with %d units and %s of its hours in stock: give 0 or more units and a fraction from 0 to 1"
                                .formatted(unitsTaken, fractionInStock));
            }
        }
    }
}
