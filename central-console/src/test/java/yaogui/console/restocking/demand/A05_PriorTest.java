package yaogui.console.restocking.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import yaogui.console.restocking.demand.GammaPrior.Scope;

/** A small series borrows from its neighbours, and from the nearest that know enough. */
final class A05_PriorTest {

    @Test
    void momentsFindTheGammaThatMadeTheRates() {
        RandomGenerator random = new Random(7);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double days = 20 + 100 * random.nextDouble();
            double rate = gammaOfShapeThree(random) / 10; // Gamma(3, 10): 0.3 a day
            series.add(new Series("", "condom", poisson(rate * days, random), days));
        }
        GammaPrior prior = MomentFit.of(Scope.PRODUCT, "condom", series);
        assertThat(prior.ratePerDay()).isCloseTo(0.3, within(0.01));
        assertThat(prior.shape()).isCloseTo(3, within(0.3));
    }

    @Test
    void equalPlacesMakeAStrongPriorButNoStrongerThanWhatWasSeen() {
        GammaPrior prior = MomentFit.of(
                Scope.PRODUCT,
                "condom",
                List.of(
                        new Series("", "condom", 10, 50),
                        new Series("", "condom", 10, 50),
                        new Series("", "condom", 10, 50)));
        assertThat(prior.days()).isEqualTo(150);
        assertThat(prior.shape()).isCloseTo(30.5, within(1e-9));
    }

    @Test
    void unequalPlacesMakeAWeakPrior() {
        GammaPrior prior = MomentFit.of(
                Scope.PRODUCT,
                "condom",
                List.of(
                        new Series("", "condom", 1, 50),
                        new Series("", "condom", 10, 50),
                        new Series("", "condom", 70, 50)));
        assertThat(prior.days()).isLessThan(5);
    }

    @Test
    void aProductThatNobodyTookKeepsALittleRate() {
        GammaPrior prior = MomentFit.of(Scope.PRODUCT, "gel", List.of(new Series("", "gel", 0, 100)));
        assertThat(prior.ratePerDay()).isCloseTo(0.005, within(1e-12));
    }

    @Test
    void borrowsFromTheNearestThatKnowsEnough() {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            series.add(new Series("hill", "condom", 2 + i, 30));
            series.add(new Series("town", "condom", 20 + i, 30));
        }
        series.add(new Series("lake", "condom", 9, 30));
        Neighbourhood county = Neighbourhood.of(series, 0.1);
        assertThat(county.prior("town", "condom").scope()).isEqualTo(Scope.TOWNSHIP);
        assertThat(county.prior("town", "condom").ratePerDay()).isCloseTo(22.1 / 30, within(1e-9));
        assertThat(county.prior("hill", "condom").scope())
                .as("20 boxes are too few")
                .isEqualTo(Scope.PRODUCT);
        assertThat(county.prior("lake", "condom").scope()).as("one dispenser").isEqualTo(Scope.PRODUCT);
        assertThat(county.prior("lake", "gel").scope()).isEqualTo(Scope.ALL_PRODUCTS);
    }

    @Test
    void theOrderOfTheSeriesChangesNotEvenTheLastBit() {
        RandomGenerator random = new Random(11);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            series.add(new Series("t" + i % 3, "condom", random.nextInt(40), 100 * random.nextDouble()));
        }
        GammaPrior prior = Neighbourhood.of(series, 0.1).prior("", "condom");
        Collections.shuffle(series, new Random(12));
        assertThat(Neighbourhood.of(series, 0.1).prior("", "condom")).isEqualTo(prior);
    }

    @Test
    void withoutAnyObservationThePolicysRateIsAssumed() {
        GammaPrior prior = Neighbourhood.of(List.of(), 0.1).prior("town", "condom");
        assertThat(prior.scope()).isEqualTo(Scope.ASSUMED);
        assertThat(prior.ratePerDay()).isEqualTo(0.1);
    }

    @Test
    void ownObservationsTakeOverAsTheyGrow() {
        GammaPrior prior = new GammaPrior(Scope.PRODUCT, "condom", 9, 1, 10);
        assertThat(DemandEstimate.of(prior, 0, 0).ratePerDay()).isEqualTo(0.1);
        assertThat(DemandEstimate.of(prior, 5, 10).ratePerDay()).isEqualTo(0.3);
        assertThat(DemandEstimate.of(prior, 500, 1000).ratePerDay()).isCloseTo(0.496, within(1e-3));
    }

    private static double gammaOfShapeThree(RandomGenerator random) {
        return -Math.log(random.nextDouble() * random.nextDouble() * random.nextDouble());
    }

    private static long poisson(double mean, RandomGenerator random) {
        long count = 0;
        for (double time = -Math.log(random.nextDouble()); time < mean; time -= Math.log(random.nextDouble())) {
            count++;
        }
        return count;
    }
}
