package yaogui.console.restocking.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The best days for one place: against every choice of days. */
final class V01_VisitPathTest {

    private static final int HORIZON = 9;
    private static final int LONGEST = 40;
    private static final double WORTH = 10;
    private static final double VISIT = 2;

    private static PlaceCost place(ShelfOutlook... shelves) {
        ShortageCurve curve = ShortageCurve.of(List.of(shelves), LONGEST);
        return new PlaceCost(curve, new CostToGo(curve, HORIZON, LONGEST, 8 + VISIT, WORTH), HORIZON, WORTH, VISIT);
    }

    @Test
    void noOtherChoiceOfDaysIsCheaper() {
        for (int seed = 0; seed < 200; seed++) {
            Dice dice = new Dice(seed);
            double[] visitCost = new double[HORIZON];
            for (int day = 0; day < HORIZON; day++) {
                visitCost[day] = dice.below(4) == 0 ? Double.POSITIVE_INFINITY : 20 * dice.share();
            }
            PlaceCost place = place(
                    new ShelfOutlook(dice.below(8), 8, 0.3 + 3 * dice.share(), 4, 2),
                    new ShelfOutlook(dice.below(20), 20, 2 * dice.share(), 4, 2));
            VisitPath path = new VisitPath(HORIZON);
            path.find(visitCost, place);

            assertThat(path.cost()).isCloseTo(cheapest(visitCost, place), within(1e-9));
            assertThat(path.cost()).isCloseTo(cost(visitCost, place, path.days()), within(1e-9));
        }
    }

    private static double cheapest(double[] visitCost, PlaceCost place) {
        double least = Double.POSITIVE_INFINITY;
        for (long days = 0; days < 1L << HORIZON; days++) {
            least = Math.min(least, cost(visitCost, place, days));
        }
        return least;
    }

    private static double cost(double[] visitCost, PlaceCost place, long days) {
        double sum = place.of(days);
        for (int day = 0; day < HORIZON; day++) {
            sum += (days & 1L << day) != 0 ? visitCost[day] : 0;
        }
        return sum;
    }

    @Test
    void aPlaceThatLacksNothingForLongIsNotVisited() {
        VisitPath path = new VisitPath(HORIZON);
        path.find(new double[] {9, 9, 9, 9, 9, 9, 9, 9, 9}, place(SmallCounty.shelf(30, 30, 1)));

        assertThat(path.days()).isZero();
    }

    @Test
    void whereNoDayIsPossibleThereIsNoVisitAndItsShortageIsCounted() {
        double[] never = new double[HORIZON];
        java.util.Arrays.fill(never, Double.POSITIVE_INFINITY);
        VisitPath path = new VisitPath(HORIZON);
        path.find(never, place(SmallCounty.shelf(0, 30, 1)));

        assertThat(path.days()).isZero();
        assertThat(path.cost()).isGreaterThan(WORTH * HORIZON * 0.99);
    }
}
