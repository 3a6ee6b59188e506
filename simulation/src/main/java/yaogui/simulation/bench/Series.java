package yaogui.simulation.bench;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was measured of one figure: for each process that was started for it, its samples in their order. No sample is left
 * out, the first of a cold process included.
 *
 * @param runs one list a process, none empty; the unit is the figure's
 */
record Series(List<List<Double>> runs) {

    Series {
        runs = runs.stream().map(List::copyOf).toList();
        if (runs.isEmpty() || runs.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a series needs at least one sample of each process");
        }
    }

    /** One sample a process. */
    static Series ofSingles(List<Double> samples) {
        return new Series(samples.stream().map(List::of).toList());
    }

    int count() {
        return runs.stream().mapToInt(List::size).sum();
    }

    /** The middle one of the first samples of all processes; none where each process gave only one. */
    OptionalDouble first() {
        return count() == runs.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        quantile(runs.stream().map(List::getFirst).sorted().toList(), 0.5));
    }

    /**
     * The value below which this share of all samples lies, interpolated between two neighbours.
     *
     * @param share 0 to 1
     */
    double quantile(double share) {
        return quantile(runs.stream().flatMap(List::stream).sorted().toList(), share);
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
