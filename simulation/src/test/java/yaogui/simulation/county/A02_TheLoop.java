package yaogui.simulation.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yaogui.console.restocking.days.RunsOutSoon;
import yaogui.console.restocking.days.SearchEffort;

/** Plan, drive, fill, live: day after day. */
final class A02_TheLoop {

    private static final CountyWish SMALL = new CountyWish(4, 40, 2, 6, 1.5);
    private static final SearchEffort EFFORT = new SearchEffort(10, 200, 3, 40, 40);

    private static final DayPolicy NOBODY_DRIVES = situation -> List.of(List.of(), List.of());

    private static ClosedLoop loop(long seed, DayPolicy policy) {
        return new ClosedLoop(SMALL, seed, policy, () -> 0);
    }

    private static DayPolicy plain() {
        return new UrgentFirst(RunsOutSoon.THREE_DAYS);
    }

    @Test
    void whatWasLoadedIsWhatWasGivenOutAndWhatIsLeft() {
        for (DayPolicy policy : List.of(plain(), new RollingPlan(EFFORT), NOBODY_DRIVES)) {
            ClosedLoop loop = loop(1, policy);
            loop.run(2, 12);

            assertThat(loop.county().shelves()).allMatch(shelf -> shelf.unaccounted() == 0);
            assertThat(loop.county().shelves()).allMatch(shelf -> shelf.onHand() >= 0);
            assertThat(loop.county().shelves()).allMatch(shelf -> shelf.onHand() <= shelf.capacity());
        }
    }

    @Test
    void theSameSeedIsTheSameMonth() {
        assertThat(loop(2, new RollingPlan(EFFORT)).run(2, 6))
                .usingRecursiveComparison()
                .isEqualTo(loop(2, new RollingPlan(EFFORT)).run(2, 6));
    }

    @Test
    void twoPoliciesMeetTheSameResidents() {
        LoopFigures plain = loop(3, plain()).run(2, 10);
        LoopFigures nobody = loop(3, NOBODY_DRIVES).run(2, 10);

        assertThat(nobody.asked()).isEqualTo(plain.asked());
        assertThat(nobody.lost()).isGreaterThan(plain.lost());
        assertThat(nobody.kilometres()).isZero();
    }

    @Test
    void aDayThatIsLongerThanTheDriversIsNotAccepted() {
        List<Integer> everywhere = IntStream.range(0, 40).boxed().toList();

        assertThatThrownBy(() ->
                        loop(4, situation -> List.of(everywhere, List.of())).run(0, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broke the hours");
    }

    @Test
    void theTimeOfAPlanIsWhatTheProcessorSpentOnIt() {
        AtomicLong nanos = new AtomicLong();
        DayPolicy twoSeconds = situation -> {
            nanos.addAndGet(2_000_000_000L);
            return List.of(List.of(), List.of());
        };

        LoopFigures figures = new ClosedLoop(SMALL, 5, twoSeconds, nanos::get).run(1, 3);

        assertThat(figures.planSeconds()).isEqualTo(2);
        assertThat(figures.longestPlanSeconds()).isEqualTo(2);
    }

    @Test
    void plannedVisitDaysDriveLessAndLoseNoMoreThanThePlainRule() {
        LoopFigures plain = loop(6, plain()).run(10, 20);
        LoopFigures planned = loop(6, new RollingPlan(EFFORT)).run(10, 20);

        assertThat(planned.kilometres()).isLessThan(0.92 * plain.kilometres());
        assertThat(planned.lost()).isLessThanOrEqualTo(plain.lost());
    }
}
