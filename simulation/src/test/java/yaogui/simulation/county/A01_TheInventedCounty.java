package yaogui.simulation.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Chance, map and shelves of the county that is restocked. */
final class A01_TheInventedCounty {

    private static final int DRAWS = 100_000;

    @Test
    void gammaDrawsHaveMeanOneAndTheVarianceOfTheirShape() {
        for (double shape : new double[] {0.5, 2, 9}) {
            SplittableRandom chance = new SplittableRandom(5);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < DRAWS; i++) {
                double drawn = Draws.gamma(chance, shape);
                sum += drawn;
                squares += drawn * drawn;
            }
            assertThat(sum / DRAWS).isCloseTo(1, within(0.02));
            assertThat(squares / DRAWS - 1).isCloseTo(1 / shape, within(0.06 / shape));
        }
    }

    @Test
    void poissonDrawsHaveTheirMeanAsVariance() {
        SplittableRandom chance = new SplittableRandom(6);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            int drawn = Draws.poisson(chance, 1.7);
            sum += drawn;
            squares += (double) drawn * drawn;
        }
        double mean = sum / DRAWS;
        assertThat(mean).isCloseTo(1.7, within(0.02));
        assertThat(squares / DRAWS - mean * mean).isCloseTo(1.7, within(0.05));
        assertThat(Draws.poisson(chance, 0)).isZero();
    }

    @Test
    void theSameSeedIsTheSameCountyAndAnotherIsAnother() {
        CountyWish wish = new CountyWish(4, 30, 2, 8, 1);

        assertThat(new SyntheticCounty(wish, 1).situation().places())
                .isEqualTo(new SyntheticCounty(wish, 1).situation().places())
                .isNotEqualTo(new SyntheticCounty(wish, 2).situation().places());
    }

    @Test
    void whatThePlannerKnowsIsNearTheTruthAndSoIsItsUncertainty() {
        SplittableRandom chance = new SplittableRandom(7);
        double worst = 0;
        for (int i = 0; i < 300; i++) {
            SyntheticShelf shelf = new SyntheticShelf(2, 500, 0.6, 2, chance);
            double before = shelf.outlook().perDay();
            shelf.fill();
            long asked = 0;
            for (int day = 0; day < 60; day++) {
                asked += shelf.live(chance).asked();
            }
            double sd = shelf.outlook().demand(60).standardDeviation();
            worst = Math.max(worst, Math.abs(asked - 60 * before) / sd);
        }
        assertThat(worst).isBetween(1.5, 7.0);
    }

    @Test
    void aShelfThatIsEmptyLearnsNothingFromTheDay() {
        SplittableRandom chance = new SplittableRandom(8);
        SyntheticShelf shelf = new SyntheticShelf(1, 1, 5, 2, chance);
        double before = shelf.outlook().perDay();
        for (int day = 0; day < 200; day++) {
            shelf.live(chance);
        }

        assertThat(shelf.outlook().perDay()).isCloseTo(before, within(0.15 * before));
        assertThat(shelf.lost()).isPositive();
    }
}
