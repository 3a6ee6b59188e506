package yaogui.console.restocking.demand;

/**
 * What is believed about the demand of one product at one dispenser: a prior and its own observations, together a gamma
 * posterior.
 *
 * @param unitsTaken n, boxes taken
 * @param daysInStock T, days in which they could be taken
 * @param prior the belief before, {@code Gamma(a, b)}
 * @param posteriorShape {@code a + n}
 * @param posteriorDays {@code b + T}
 * @param ratePerDay {@code (a + n) / (b + T)}, boxes a day
 */
public record DemandEstimate(
        long unitsTaken,
        double daysInStock,
        GammaPrior prior,
        double posteriorShape,
        double posteriorDays,
        double ratePerDay) {

    /** Joins a prior with what was seen: {@code n} boxes in {@code T} days. */
    public static DemandEstimate of(GammaPrior prior, long unitsTaken, double daysInStock) {
        double shape = prior.shape() + unitsTaken;
        double days = prior.days() + daysInStock;
        return new DemandEstimate(unitsTaken, daysInStock, prior, shape, days, shape / days);
    }

    /**
     * What will be taken in so many days: negative binomial with shape {@code a + n} and mean {@code rate × days}.
     *
     * @param days 0 or more; a mean beyond {@link DemandDistribution#LARGEST_MEAN} is taken as that
     */
    public DemandDistribution over(double days) {
        double mean = Math.min(ratePerDay * days, DemandDistribution.LARGEST_MEAN);
        return DemandDistribution.negativeBinomial(posteriorShape, mean);
    }
}
