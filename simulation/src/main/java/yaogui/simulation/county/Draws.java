package yaogui.simulation.county;

import java.util.random.RandomGenerator;

/** Draws that the JDK has not. */
final class Draws {

    private Draws() {}

    /** Gamma distributed with the given shape (above 0) and mean 1 (Marsaglia and Tsang 2000). */
    static double gamma(RandomGenerator chance, double shape) {
        if (shape < 1) {
            return gamma(chance, shape + 1) * (shape + 1) / shape * Math.pow(1 - chance.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = chance.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v / shape;
            }
        }
    }

    /** Poisson distributed, by counting (Knuth); the mean is 0 or more and small. */
    static int poisson(RandomGenerator chance, double mean) {
        double floor = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > floor; product *= 1 - chance.nextDouble()) {
            count++;
        }
        return Math.max(0, count);
    }
}
