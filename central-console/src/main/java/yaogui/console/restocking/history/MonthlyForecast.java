package yaogui.console.restocking.history;

/**
 * What one series will issue in one month, with what it was made of.
 *
 * @param series what is foretold
 * @param level units a month just now
 * @param circumstances as they are just now
 * @param cases how often any series stood so before
 * @param units the distribution
 */
public record MonthlyForecast(
        MonthlySeries series, double level, Circumstances circumstances, int cases, WeightedSample units) {

    /**
     * The rarest months are taken as the 95th percentile in mean and standard deviation: one month in a thousand with a campaign
     * would else be half of both. The quantiles keep them.
     */
    private static final double TAKEN_WHOLE = 0.95;

    /** Units expected, 0 or more. */
    public double mean() {
        return units.moments(TAKEN_WHOLE).mean();
    }

    /** Standard deviation, units. */
    public double standardDeviation() {
        return units.moments(TAKEN_WHOLE).standardDeviation();
    }
}
