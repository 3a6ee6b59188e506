package yaogui.console.restocking.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lies beyond the horizon: with it, where the plan ends does not matter. */
final class V02_CostToGoTest {

    private static final int LONGEST = 70;
    private static final double SHARE = 12;
    private static final double WORTH = 10;

    private static double leastCost(int horizon, ShelfOutlook shelf) {
        ShortageCurve curve = ShortageCurve.of(List.of(shelf), LONGEST);
        CostToGo toGo = new CostToGo(curve, horizon, LONGEST, SHARE, WORTH);
        double[] visitCost = new double[horizon];
        java.util.Arrays.fill(visitCost, SHARE);
        VisitPath path = new VisitPath(horizon);
        path.find(visitCost, new PlaceCost(curve, toGo, horizon, WORTH, 0));
        return path.cost();
    }

    private static double leastDaily(ShelfOutlook shelf) {
        ShortageCurve curve = ShortageCurve.of(List.of(shelf), LONGEST);
        return IntStream.rangeClosed(1, LONGEST)
                .mapToDouble(days -> (SHARE + WORTH * curve.afterVisit(days)) / days)
                .min()
                .orElseThrow();
    }

    @Test
    void aLongerHorizonCostsItsDaysAndNothingElse() {
        for (int onHand : new int[] {0, 3, 8, 20}) {
            ShelfOutlook shelf = SmallCounty.shelf(onHand, 20, 2);
            double ten = leastCost(10, shelf);
            for (int horizon = 3; horizon <= 25; horizon++) {
                assertThat(leastCost(horizon, shelf))
                        .as("%d on hand, %d days", onHand, horizon)
                        .isCloseTo(ten + (horizon - 10) * leastDaily(shelf), within(1e-9));
            }
        }
    }

    @Test
    void emptyShelvesAtTheEndCostMoreThanFullOnes() {
        ShortageCurve curve = ShortageCurve.of(List.of(SmallCounty.shelf(20, 20, 2)), LONGEST);
        CostToGo toGo = new CostToGo(curve, 14, LONGEST, SHARE, WORTH);

        for (int days = 1; days <= 14; days++) {
            assertThat(toGo.sinceVisit(days)).isGreaterThanOrEqualTo(toGo.sinceVisit(days - 1));
        }
        assertThat(toGo.sinceVisit(10) - toGo.sinceVisit(1)).isGreaterThan(0.6 * SHARE);
    }

    @Test
    void theShortageCurveIsTheOneOfTheDemand() {
        ShelfOutlook shelf = new ShelfOutlook(3, 9, 0.7, 4, 2);
        ShortageCurve curve = ShortageCurve.of(List.of(shelf, shelf), 12);

        assertThat(curve.fromNow(0)).isZero();
        assertThat(curve.fromNow(8)).isCloseTo(2 * shelf.demand(8).expectedShortage(3), within(1e-12));
        assertThat(curve.afterVisit(12)).isCloseTo(2 * shelf.demand(12).expectedShortage(9), within(1e-12));
    }

    @Test
    void theScatterOfDaysEvensOutAndTheErrorOfTheEstimateDoesNot() {
        double days = 10;
        double mean = 0.7 * days;
        double variance = mean + mean * mean / 4 + mean * mean / (days * 2);

        assertThat(new ShelfOutlook(3, 9, 0.7, 4, 2).demand(10).standardDeviation())
                .isCloseTo(Math.sqrt(variance), within(1e-9));
    }
}
