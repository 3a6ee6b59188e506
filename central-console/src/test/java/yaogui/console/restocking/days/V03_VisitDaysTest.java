package yaogui.console.restocking.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Weeks of rounds. */
final class V03_VisitDaysTest {

    private static final SearchEffort EFFORT = new SearchEffort(10, 500, 7, 10, 5);

    private static final ShelfOutlook ENOUGH_FOR_SIX_DAYS = SmallCounty.shelf(12, 60, 2);

    private static VisitPlan plan(Situation situation) {
        return VisitDays.plan(situation, Optional.empty(), EFFORT);
    }

    @Test
    void waitingUntilTheNeighbourNeedsAVisitIsOneWayInsteadOfTwo() {
        List<double[]> neighbours = List.of(new double[] {30, 0}, new double[] {31, 0});
        Situation situation = SmallCounty.of(8, neighbours, List.of(SmallCounty.shelf(6, 60, 2), ENOUGH_FOR_SIX_DAYS));
        VisitPlan plan = plan(situation);

        assertThat(SmallCounty.daysOf(plan, 0)).hasSize(1).isEqualTo(SmallCounty.daysOf(plan, 1));
        assertThat(SmallCounty.daysOf(plan, 0).getFirst()).isBetween(1, 3);
    }

    @Test
    void aFarPlaceWithStockForAWeekIsNotVisitedToday() {
        Situation situation = SmallCounty.of(8, List.of(new double[] {40, 0}), List.of(ENOUGH_FOR_SIX_DAYS));

        assertThat(SmallCounty.daysOf(plan(situation), 0)).hasSize(1).allMatch(day -> day >= 4 && day <= 6);
    }

    @Test
    void anEmptyPlaceIsVisitedToday() {
        Situation situation = SmallCounty.of(8, List.of(new double[] {20, 0}), List.of(SmallCounty.shelf(0, 60, 2)));

        assertThat(SmallCounty.daysOf(plan(situation), 0)).first().isEqualTo(0);
    }

    @Test
    void aPlaceBeyondTheDriversHoursIsNeverVisited() {
        Situation situation = SmallCounty.of(4, List.of(new double[] {90, 0}), List.of(SmallCounty.shelf(0, 60, 2)));

        assertThat(SmallCounty.daysOf(plan(situation), 0)).isEmpty();
    }

    @Test
    void hoursAreNeverExceededAndNobodyIsVisitedTwiceADay() {
        for (long seed = 0; seed < 10; seed++) {
            Situation situation = SmallCounty.anywhere(40, 4, seed);
            VisitPlan plan = plan(situation);
            for (List<List<Integer>> day : plan.rounds()) {
                assertThat(hours(situation, day.getFirst())).isLessThanOrEqualTo(4 + 1e-9);
                assertThat(new HashSet<>(day.getFirst())).hasSameSizeAs(day.getFirst());
            }
        }
    }

    private static double hours(Situation situation, List<Integer> round) {
        int[] order = round.stream().mapToInt(Integer::intValue).toArray();
        DayVan van = situation.vans().getFirst();
        return RoundOrder.length(order, van.start(), situation.roads()) / van.kilometresPerHour() + 0.5 * order.length;
    }

    @Test
    void theKilometresAreThoseOfTheRounds() {
        Situation situation = SmallCounty.anywhere(40, 8, 3);
        VisitPlan plan = plan(situation);
        double sum = 0;
        for (List<List<Integer>> day : plan.rounds()) {
            int[] order = day.getFirst().stream().mapToInt(Integer::intValue).toArray();
            sum += RoundOrder.length(order, situation.vans().getFirst().start(), situation.roads());
        }

        assertThat(plan.kilometres()).isCloseTo(sum, within(1e-6));
    }

    @Test
    void theSameSeedGivesTheSamePlanAndSearchingHelps() {
        Situation situation = SmallCounty.anywhere(60, 8, 4);
        VisitPlan unsearched = VisitDays.plan(situation, Optional.empty(), new SearchEffort(10, 0, 7, 10, 5));

        assertThat(plan(situation)).isEqualTo(plan(situation));
        assertThat(plan(situation).cost()).isLessThan(unsearched.cost() - 5);
    }

    @Test
    void tomorrowGoesOnFromToday() {
        Situation situation = SmallCounty.anywhere(60, 8, 5);
        VisitPlan today = plan(situation);
        VisitPlan unsearched = VisitDays.plan(situation, Optional.of(today), new SearchEffort(10, 0, 7, 10, 5));
        VisitPlan fromNothing = VisitDays.plan(situation, Optional.empty(), new SearchEffort(10, 0, 7, 10, 5));

        assertThat(unsearched.rounds().getFirst().getFirst())
                .containsAll(today.rounds().get(1).getFirst());
        assertThat(fromNothing.rounds()).isNotEqualTo(unsearched.rounds());
    }
}
