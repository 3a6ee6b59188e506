package yaogui.console.restocking.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values were computed with mpmath at 40 digits from the definitions. */
final class A04_DistributionAgainstKnownValuesTest {

    @ParameterizedTest
    @CsvSource({
        "0.001, 6.9071788853838536825",
        "0.1, 2.2527126517342059599",
        "0.5, 0.57236494292470008707",
        "1, 0",
        "3.7, 1.4280723266653879219",
        "15.999, 27.896530402760148831",
        "16, 27.899271383840891566",
        "171.5, 709.14316303092824227",
        "1e6, 12815504.56914761166"
    })
    void logGamma(double x, double expected) {
        assertThat(LogGamma.of(x)).isCloseTo(expected, within(1e-13 + 4e-15 * expected));
    }

    @Test
    void risingRatioKeepsItsDigitsWhereTwoLogGammasLoseThem() {
        assertThat(LogGamma.ofRisingRatio(1e12, 500)).isCloseTo(1.2474999997922914e-7, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        // shape, mean, k, P(D = k), P(D > k), q, E[(D - q)+], quantiles at 0.5, 0.95, 0.999
        "0.37, 2.4, 3, 0.061834510643226096, 0.22080758403487124, 5, 0.82270622058720212, 1, 11, 34",
        "14.52, 3.0937, 5, 0.10186027741179803, 0.11271366138252694, 4, 0.42334719307517538, 3, 7, 11",
        "2.5, 900, 1200, 0.00045331961051227293, 0.24659621389182535, 1000, 181.65043687756498, 783, 1994, 3697",
        "1e8, 40, 45, 0.043965136825935518, 0.19034995553050225, 42, 1.6631301707417969, 40, 51, 61",
        "0.02, 0.5, 0, 0.93691573561551233, 0.063084264384487669, 1, 0.43691573561551233, 0, 1, 51"
    })
    void negativeBinomial(
            double shape,
            double mean,
            int k,
            double probability,
            double exceeds,
            int q,
            double shortage,
            int median,
            int q95,
            int q999) {
        DemandDistribution demand = DemandDistribution.negativeBinomial(shape, mean);
        assertThat(demand.probability(k)).isCloseTo(probability, relative(probability));
        assertThat(demand.exceeds(k)).isCloseTo(exceeds, relative(exceeds));
        assertThat(demand.cumulative(k)).isCloseTo(1 - exceeds, relative(1));
        assertThat(demand.expectedShortage(q)).isCloseTo(shortage, relative(shortage));
        assertThat(demand.quantile(0.5)).isEqualTo(median);
        assertThat(demand.quantile(0.95)).isEqualTo(q95);
        assertThat(demand.quantile(0.999)).isEqualTo(q999);
    }

    @Test
    void poisson() {
        DemandDistribution demand = DemandDistribution.poisson(3);
        assertThat(demand.cumulative(5)).isCloseTo(0.9160820579686966, within(1e-14));
        assertThat(demand.expectedShortage(4)).isCloseTo(0.3193573117483945, within(1e-14));
        assertThat(demand.standardDeviation()).isEqualTo(Math.sqrt(3));
    }

    @Test
    void aLargeShapeTendsToPoisson() {
        DemandDistribution poisson = DemandDistribution.poisson(7.3);
        double last = Double.POSITIVE_INFINITY;
        for (double shape = 1e2; shape <= 1e14; shape *= 100) {
            DemandDistribution demand = DemandDistribution.negativeBinomial(shape, 7.3);
            double off = 0;
            for (int k = 0; k < 60; k++) {
                off = Math.max(off, Math.abs(demand.cumulative(k) - poisson.cumulative(k)));
            }
            assertThat(off).isLessThan(Math.max(1e-14, 10 / shape)).isLessThanOrEqualTo(last);
            last = Math.max(off, 1e-14);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.01", "0.05, 30", "0.5, 1", "1, 12", "3.3, 250", "40, 4000", "1e6, 1e5", "2, 1e6", "0.01, 1e6"})
    void sumsAndMomentsAgreeWithTheFormulas(double shape, double mean) {
        DemandDistribution demand = DemandDistribution.negativeBinomial(shape, mean);
        double total = 0;
        double square = 0;
        int last = demand.quantile(1 - 1e-15);
        for (int k = 0; k <= last; k++) {
            total += demand.probability(k);
            square += demand.probability(k) * (k - mean) * (k - mean);
        }
        boolean wholeTail = demand.exceeds(last) < 1e-14;
        assertThat(total + demand.exceeds(last)).isCloseTo(1, within(1e-9));
        assertThat(demand.expectedShortage(0)).isCloseTo(mean, within(1e-9 * mean));
        if (wholeTail) {
            assertThat(Math.sqrt(square)).isCloseTo(demand.standardDeviation(), within(1e-6 * (1 + mean)));
        }
    }

    @Test
    void nothingIsTakenInNoTime() {
        DemandDistribution demand = DemandDistribution.negativeBinomial(2, 0);
        assertThat(demand.quantile(0.999)).isZero();
        assertThat(demand.exceeds(0)).isZero();
        assertThat(demand.expectedShortage(0)).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DemandDistribution.negativeBinomial(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> DemandDistribution.negativeBinomial(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandDistribution.poisson(1).quantile(1))
                .withMessageContaining("1.0");
    }

    private static Offset<Double> relative(double expected) {
        return within(2e-11 * Math.max(expected, 1e-3));
    }
}
