package yaogui.console.restocking.demand;

import java.util.List;

/**
 * Fits a gamma to the rates behind several series, by moments with exposures as weights.
 *
 * <p>With counts n, days T, observed rates x = n/T and k series: the mean rate is {@code m = (Σn + ½) / ΣT} (the half keeps a
 * product that nobody has taken yet above zero). Of the weighted scatter {@code Σ T(x-m)²} the share {@code (k-1)·m} is what
 * Poisson counts scatter by themselves; the rest, divided by {@code ΣT - ΣT²/ΣT}, estimates the variance v between the
 * places without bias. The gamma with mean m and variance v has {@code b = m/v} and {@code a = m·b}.
 */
final class MomentFit {

    /** A prior weighs no less than one day of watching: without this a handful of odd series would make it worthless. */
    private static final double FEWEST_DAYS = 1;

    private MomentFit() {}

    static GammaPrior of(GammaPrior.Scope scope, String name, List<Series> series) {
        double days = series.stream().mapToDouble(Series::daysInStock).sum();
        double units = series.stream().mapToDouble(Series::unitsTaken).sum();
        double mean = (units + 0.5) / days;
        double weight = weightInDays(series, mean, days);
        return new GammaPrior(scope, name, series.size(), mean * weight, weight);
    }

    /** b, held between one day and all days that were watched: it cannot know more than it was made of. */
    private static double weightInDays(List<Series> series, double mean, double days) {
        double most = Math.max(FEWEST_DAYS, days);
        if (series.size() < 2) {
            return Math.clamp(1 / mean, FEWEST_DAYS, most);
        }
        double variance = varianceBetween(series, mean, days);
        return variance <= 0 ? most : Math.clamp(mean / variance, FEWEST_DAYS, most);
    }

    private static double varianceBetween(List<Series> series, double mean, double days) {
        double scatter = 0;
        double squares = 0;
        for (Series one : series) {
            double off = one.ratePerDay() - mean;
            scatter += one.daysInStock() * off * off;
            squares += one.daysInStock() * one.daysInStock();
        }
        return (scatter - (series.size() - 1) * mean) / (days - squares / days);
    }
}
