package yaogui.console.restocking.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each series issues in a month just now: the mean of its months, of which each weighs {@code ½^(age/2)}, as if 2 more
 * had been seen that were like the product's mean elsewhere. So a long series speaks for itself, one that has just begun for
 * its neighbours.
 */
final class Levels {

    /** After so many months a month weighs half. */
    static final double HALF_LIFE = 2;

    /** How many months the product's mean counts for. */
    static final double BORROWED_MONTHS = 2;

    /** Months before these weigh less than a millionth. */
    static final int LONGEST = 36;

    /** Units a month: below, a ratio to the level would say nothing. */
    static final double LOWEST = 0.05;

    private Levels() {}

    /** Units a month of each series, in their order, by the first {@code known} months alone. */
    static double[] at(List<MonthlySeries> series, int known) {
        double[] sums = new double[series.size()];
        double[] weights = new double[series.size()];
        Map<String, double[]> products = new HashMap<>();
        for (int i = 0; i < series.size(); i++) {
            MonthlySeries one = series.get(i);
            for (int month = Math.max(one.begins(), known - LONGEST); month < known; month++) {
                double weight = Math.pow(0.5, (known - 1 - month) / HALF_LIFE);
                sums[i] += weight * one.issued(month);
                weights[i] += weight;
            }
            if (weights[i] > 0) {
                double[] mean = products.computeIfAbsent(one.product(), product -> new double[2]);
                mean[0] += sums[i] / weights[i];
                mean[1]++;
            }
        }
        double[] levels = new double[series.size()];
        for (int i = 0; i < levels.length; i++) {
            double[] mean = products.get(series.get(i).product());
            double borrowed = mean == null ? 0 : mean[0] / mean[1];
            levels[i] = Math.max(LOWEST, (sums[i] + BORROWED_MONTHS * borrowed) / (weights[i] + BORROWED_MONTHS));
        }
        return levels;
    }
}
