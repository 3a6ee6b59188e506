package yaogui.console.restocking.demand;

import java.util.Arrays;

/**
 * How many boxes will be taken: a negative binomial with real shape, or the Poisson that it tends to.
 *
 * <p>With shape r and mean m the variance is {@code m + m²/r}. The probabilities are built outwards from the mode by
 * {@code f(k+1)/f(k) = m·(1+k/r) / ((k+1)·(1+m/r))}, so nothing underflows, and summed from the far end, so that small tails
 * keep their digits. Immutable.
 */
public final class DemandDistribution {

    /** Means above this are refused: no dispenser gives out a million boxes. */
    public static final double LARGEST_MEAN = 1e6;

    /** Cells of a table at most; a tail beyond them is kept as one lump, so sums and means stay right. */
    private static final int MOST_CELLS = 1 << 20;

    private static final double NEGLIGIBLE = 1e-18;

    private final double shape;
    private final double mean;
    private final int first;
    private final double[] probability;
    private final double[] exceeds;
    private final double[] shortage;

    private DemandDistribution(double shape, double mean) {
        this.shape = shape;
        this.mean = mean;
        int mode = (int) Math.max(0, Math.floor(mean - mean / shape));
        double atMode = Math.exp(logProbability(mode));
        double[] below = outwards(mode, atMode, -1);
        double[] above = outwards(mode, atMode, +1);
        this.first = mode - below.length;
        this.probability = new double[below.length + 1 + above.length];
        for (int i = 0; i < below.length; i++) {
            probability[below.length - 1 - i] = below[i];
        }
        probability[below.length] = atMode;
        System.arraycopy(above, 0, probability, below.length + 1, above.length);
        this.exceeds = new double[probability.length];
        this.shortage = new double[probability.length];
        sumFromTheEnd(above.length == MOST_CELLS);
    }

    /**
     * The number of boxes when the rate itself is uncertain, gamma distributed.
     *
     * @param shape the gamma's shape; more than 0, need not be whole
     * @param mean boxes expected; 0 to {@link #LARGEST_MEAN}
     */
    public static DemandDistribution negativeBinomial(double shape, double mean) {
        if (!(shape > 0) || !(mean >= 0 && mean <= LARGEST_MEAN)) {
            throw new IllegalArgumentException("a demand with shape %s and mean %s".formatted(shape, mean));
        }
        return new DemandDistribution(shape, mean);
    }

    /** The number of boxes when the rate is known: {@code mean} expected, 0 to {@link #LARGEST_MEAN}. */
    public static DemandDistribution poisson(double mean) {
        return negativeBinomial(Double.POSITIVE_INFINITY, mean);
    }

    /** Boxes expected. */
    public double mean() {
        return mean;
    }

    /** Standard deviation, boxes. */
    public double standardDeviation() {
        return Math.sqrt(mean * (1 + mean / shape));
    }

    /** P(D = k). */
    public double probability(int k) {
        int cell = k - first;
        return cell < 0 || cell >= probability.length ? 0 : probability[cell];
    }

    /** P(D ≤ k). */
    public double cumulative(int k) {
        return 1 - exceeds(k);
    }

    /** P(D > k): the chance that k boxes do not suffice. */
    public double exceeds(int k) {
        int cell = k - first;
        return cell < 0 ? 1 : cell >= exceeds.length ? 0 : exceeds[cell];
    }

    /** The fewest boxes that suffice with at least the given chance (above 0, below 1): min{k : P(D ≤ k) ≥ chance}. */
    public int quantile(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("a quantile at " + chance + ": give a chance between 0 and 1");
        }
        int low = 0;
        int high = exceeds.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exceeds[middle] <= 1 - chance) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first + low;
    }

    /** E[(D - q)⁺]: boxes asked for in vain, on average, if q lie there. {@code q} is 0 or more. */
    public double expectedShortage(int q) {
        int cell = q - first;
        return cell < 0 ? mean - q : cell >= shortage.length ? 0 : shortage[cell];
    }

    private double logProbability(int k) {
        if (mean == 0) {
            return k == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        double noneTaken = Double.isInfinite(shape) ? mean : shape * Math.log1p(mean / shape);
        return k * (Math.log(mean) - Math.log1p(mean / shape))
                + LogGamma.ofRisingRatio(shape, k)
                - LogGamma.of(k + 1.0)
                - noneTaken;
    }

    /** The probabilities from the mode's neighbour on, in one direction, until they no longer matter. */
    private double[] outwards(int mode, double atMode, int step) {
        double[] cells = new double[16];
        int count = 0;
        double last = atMode;
        for (int k = mode; count < MOST_CELLS; k += step) {
            double ratio = step > 0 ? ratioAbove(k) : k == 0 ? 0 : 1 / ratioAbove(k - 1);
            last *= ratio;
            if (last <= NEGLIGIBLE * Math.min(1, 1 - ratio)) {
                break;
            }
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            cells[count++] = last;
        }
        return Arrays.copyOf(cells, count);
    }

    private double ratioAbove(int k) {
        return mean * (1 + k / shape) / ((k + 1) * (1 + mean / shape));
    }

    private void sumFromTheEnd(boolean tailIsCut) {
        int last = probability.length - 1;
        double beyond = tailIsCut ? Math.max(0, 1 - Arrays.stream(probability).sum()) : 0;
        exceeds[last] = beyond;
        for (int cell = last; cell > 0; cell--) {
            exceeds[cell - 1] = exceeds[cell] + probability[cell];
        }
        double withinTable = Arrays.stream(exceeds, 0, last).sum();
        shortage[last] = tailIsCut ? Math.max(0, mean - first - withinTable) : 0;
        for (int cell = last; cell > 0; cell--) {
            shortage[cell - 1] = shortage[cell] + exceeds[cell - 1];
        }
    }
}
