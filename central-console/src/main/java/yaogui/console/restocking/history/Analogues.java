package yaogui.console.restocking.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of all series that once stood in the same circumstances: how many times its level a series issued so many months
 * later. A pool of fewer cases leans on that of places of every size, which counts for 30 cases.
 */
final class Analogues {

    /** What the pool of every size counts for, in cases. */
    private static final double BORROWED_CASES = 30;

    /** A pool of every size with fewer cases says nothing; all cases stand in for it. */
    private static final int FEWEST = 20;

    /** The points by which a pool is told, as shares, each of the same weight. */
    private static final double[] POINTS = points();

    private final Map<Circumstances, List<Double>> pools = new HashMap<>();
    private final Map<Circumstances, List<Double>> ofAnySize = new HashMap<>();
    private final List<Double> all = new ArrayList<>();
    private final Map<Circumstances, double[]> told = new HashMap<>();

    /** Takes one case: a series stood so, and later issued so many times its level. */
    void learn(Circumstances before, double ratio) {
        pools.computeIfAbsent(before, key -> new ArrayList<>()).add(ratio);
        ofAnySize.computeIfAbsent(before.ofAnySize(), key -> new ArrayList<>()).add(ratio);
        all.add(ratio);
    }

    /** How many cases were like these. */
    int cases(Circumstances like) {
        return pools.getOrDefault(like, List.of()).size();
    }

    /** The ratios to expect: points of equal weight, ascending; empty if no case was learned. */
    double[] ratios(Circumstances like) {
        return all.isEmpty() ? new double[0] : told.computeIfAbsent(like, this::tell);
    }

    private double[] tell(Circumstances like) {
        List<Double> near = pools.getOrDefault(like, List.of());
        List<Double> wide = ofAnySize.getOrDefault(like.ofAnySize(), List.of());
        List<Double> behind = wide.size() < FEWEST ? all : wide;
        double[] values = new double[near.size() + behind.size()];
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean isNear = i < near.size();
            values[i] = isNear ? near.get(i) : behind.get(i - near.size());
            weights[i] = isNear ? 1 : BORROWED_CASES / behind.size();
        }
        WeightedSample sample = new WeightedSample(values, weights);
        return Arrays.stream(POINTS).map(sample::quantile).toArray();
    }

    private static double[] points() {
        double[] points = new double[51];
        for (int i = 0; i < points.length; i++) {
            points[i] = i / 50.0;
        }
        points[0] = 0.005;
        points[50] = 0.995;
        return points;
    }
}
