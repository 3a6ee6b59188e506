package yaogui.console.restocking.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A distribution that is a list of values with their weights. Immutable. */
public final class WeightedSample {

    /** So much less than a share still is that share: sums of weights are not exact. */
    private static final double ROUNDING = 1e-9;

    private final double[] values;
    private final double[] cumulated;

    /**
     * @param values in any order, at least one
     * @param weights of each, 0 or more, in all more than 0
     */
    WeightedSample(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        this.values = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        this.cumulated = new double[order.length];
        double share = 0;
        for (int i = 0; i < order.length; i++) {
            share += weights[order[i]] / sum;
            cumulated[i] = share;
        }
    }

    /** The least value that is not exceeded with that chance, above 0 and below 1. */
    public double quantile(double chance) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] >= chance - ROUNDING) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values[low];
    }

    /** Mean and standard deviation when what lies above the quantile at {@code chance} is taken as that quantile. */
    Moments moments(double chance) {
        double most = quantile(chance);
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = cumulated[i] - (i == 0 ? 0 : cumulated[i - 1]);
            double value = Math.min(values[i], most);
            mean += weight * value;
            squares += weight * value * value;
        }
        return new Moments(mean, Math.sqrt(Math.max(0, squares - mean * mean)));
    }

    /** Of a distribution. */
    record Moments(double mean, double standardDeviation) {}
}
