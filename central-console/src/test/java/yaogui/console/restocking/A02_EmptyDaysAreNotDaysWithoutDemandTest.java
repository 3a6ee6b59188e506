package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import yaogui.console.restocking.demand.Exposure;
import yaogui.console.restocking.demand.Exposure.Day;

/** A lane that was empty for three of four weeks sold nothing in them, and that says nothing about demand. */
final class A02_EmptyDaysAreNotDaysWithoutDemandTest {

    @Test
    void onlyTimeInStockCounts() {
        List<Day> days =
                List.of(new Day(3, 1), new Day(2, 1), new Day(2, 0.5), new Day(0, 0), new Day(0, 0), new Day(1, 0.25));
        Exposure exposure = Exposure.of("q1", "condom", days);
        assertThat(exposure.unitsTaken()).isEqualTo(8);
        assertThat(exposure.daysInStock()).isEqualTo(2.75);
    }

    @Test
    void theSameTwinsButOneWasEmptyForThreeWeeks() {
        Plan plan = new County().wellSupplied().lanes("""
                        site | dispenser | holds | taken | days
                        s1   | full      | -     | 28    | 28
                        s2   | emptied   | -     | 7     | 7
                        s3   | sleepy    | -     | 7     | 28
                        """).plan();
        assertThat(rate(plan, "emptied")).isCloseTo(1, within(0.15));
        assertThat(rate(plan, "sleepy")).isLessThan(0.4);
        assertThat(target(plan, "emptied")).isGreaterThan(2 * target(plan, "sleepy"));
    }

    @Test
    void aDispenserThatWasNeverInStockStartsFromItsNeighbours() {
        Plan plan = new County().wellSupplied().lanes("""
                        site | dispenser | holds | taken | days
                        s1   | one       | -     | 28    | 28
                        s2   | two       | -     | 20    | 28
                        s3   | new       | -     | 0     | 0
                        """).plan();
        assertThat(rate(plan, "new")).isCloseTo(48.5 / 56, within(1e-9));
        assertThat(plan.findings()).isEmpty();
    }

    private static double rate(Plan plan, String dispenser) {
        return of(plan, dispenser).reason().demand().ratePerDay();
    }

    private static int target(Plan plan, String dispenser) {
        return of(plan, dispenser).reason().laneTarget();
    }

    private static LaneDecision of(Plan plan, String dispenser) {
        return plan.lanes().stream()
                .filter(lane -> lane.dispenser().equals(dispenser))
                .findFirst()
                .orElseThrow();
    }
}
