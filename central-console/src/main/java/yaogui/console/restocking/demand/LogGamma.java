package yaogui.console.restocking.demand;

/**
 * The logarithm of the gamma function, by Stirling's series (Abramowitz and Stegun 6.1.41) above 16 and by the recurrence
 * {@code Γ(x+1) = x·Γ(x)} below; relative error under 1e-14 away from its zeros at 1 and 2.
 */
final class LogGamma {

    /** From here on the series with four terms is exact to the last bit or two of a double. */
    private static final double SERIES_FROM = 16;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    /** ln Γ(x). {@code x} is more than 0. */
    static double of(double x) {
        double product = 1;
        double shifted = x;
        for (; shifted < SERIES_FROM; shifted++) {
            product *= shifted;
        }
        return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + remainder(shifted) - Math.log(product);
    }

    /**
     * ln( Γ(r+k) / (Γ(r)·r^k) ), the logarithm of (1)(1+1/r)(1+2/r)…(1+(k-1)/r). It tends to 0 for large r, where the
     * plain difference of two log-gammas would lose every digit.
     */
    static double ofRisingRatio(double r, double k) {
        if (r < SERIES_FROM) {
            return of(r + k) - of(r) - k * Math.log(r);
        }
        if (Double.isInfinite(r)) {
            return 0;
        }
        return (r + k - 0.5) * Math.log1p(k / r) - k + remainder(r + k) - remainder(r);
    }

    /** What Stirling's formula leaves out: 1/12x - 1/360x³ + 1/1260x⁵ - 1/1680x⁷. */
    private static double remainder(double x) {
        double square = x * x;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / x;
    }
}
