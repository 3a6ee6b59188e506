package yaogui.console.restocking.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The plain rule, and the order of stops that it shares with the plan. */
final class V04_RunsOutSoonTest {

    private static final List<double[]> ROW =
            List.of(new double[] {10, 0}, new double[] {20, 0}, new double[] {30, 0}, new double[] {-60, 0});

    private static Situation row(double hours, int... onHand) {
        List<ShelfOutlook> shelves = Arrays.stream(onHand)
                .mapToObj(boxes -> SmallCounty.shelf(boxes, 20, 1))
                .toList();
        return SmallCounty.of(hours, ROW, shelves);
    }

    @Test
    void whatRunsOutWithinThreeDaysIsVisitedAndNothingElse() {
        List<Integer> round = RunsOutSoon.THREE_DAYS.today(row(8, 3, 9, 2, 4)).getFirst();

        assertThat(round).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void theMostUrgentComesFirstWhenHoursAreShort() {
        assertThat(RunsOutSoon.THREE_DAYS.today(row(3.6, 2, 3, 3, 0)).getFirst())
                .containsExactly(3);
    }

    @Test
    void whatLiesOnTheWayIsTakenIfItIsNearlyDue() {
        RunsOutSoon onTheWay = new RunsOutSoon(3, 7, 3);

        assertThat(onTheWay.today(row(8, 6, 9, 2, 5)).getFirst()).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void aRoundOfSevenStopsIsNearlyAsShortAsTheShortest() {
        double sum = 0;
        double shortest = 0;
        for (long seed = 0; seed < 30; seed++) {
            Roads roads = SmallCounty.anywhere(7, 8, seed).roads();
            int[] order = IntStream.range(0, 7).toArray();
            sum += RoundOrder.length(RoundOrder.shortened(order, 7, roads), 7, roads);
            shortest += shortest(order, 0, roads);
        }

        assertThat(sum / shortest).isBetween(1 - 1e-9, 1.02);
    }

    private static double shortest(int[] order, int fixed, Roads roads) {
        if (fixed == order.length) {
            return RoundOrder.length(order, order.length, roads);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = fixed; i < order.length; i++) {
            int[] other = order.clone();
            other[fixed] = order[i];
            other[i] = order[fixed];
            least = Math.min(least, shortest(other, fixed + 1, roads));
        }
        return least;
    }
}
