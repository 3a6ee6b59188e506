package yaogui.console.restocking.days;

import yaogui.console.restocking.demand.DemandDistribution;

/**
 * What is known of one shelf, the lanes of one product at one place: what lies there and what will be taken.
 *
 * @param onHand boxes that can be given out; 0 or more
 * @param filledTo boxes after a visit, the sum of its lanes' targets; 0 or more
 * @param perDay boxes expected a day; 0 or more
 * @param estimateShape shape of the gamma that says how sure {@code perDay} is; more than 0
 * @param dayShape shape of the gamma by which one day differs from another, infinite if they do not; more than 0
 */
public record ShelfOutlook(int onHand, int filledTo, double perDay, double estimateShape, double dayShape) {

    public ShelfOutlook {
        if (onHand < 0 || filledTo < 0 || !(perDay >= 0) || !(estimateShape > 0) || !(dayShape > 0)) {
            throw new IllegalArgumentException(
                    "a shelf with %d on hand, filled to %d, %s a day, shapes %s and %s: give 0 or more, shapes above 0"
                            .formatted(onHand, filledTo, perDay, estimateShape, dayShape));
        }
    }

    /**
     * The demand of some days. The error of the estimate is the same on all days, the scatter from day to day evens out:
     * the variance beyond Poisson is m²/estimateShape + m²/(days·dayShape) for the mean m.
     *
     * @param days 1 or more
     */
    public DemandDistribution demand(int days) {
        double shape = 1 / (1 / estimateShape + 1 / (days * dayShape));
        return DemandDistribution.negativeBinomial(shape, perDay * days);
    }

    /** Days until the boxes on hand are gone if each day takes what is expected. */
    public double daysLeft() {
        return perDay == 0 ? Double.POSITIVE_INFINITY : onHand / perDay;
    }
}
