package yaogui.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.clock.ClockBench.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console signs what its own clock says, and that may be wrong for an hour (decision 0015). */
class A08_TheConsoleIsWrong {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WRONG = Duration.ofDays(460);

    @AutoClose
    private final ClockBench bench;

    A08_TheConsoleIsWrong(@TempDir Path home) {
        bench = new ClockBench(home).started();
    }

    @BeforeEach
    void itWasRightOnce() {
        bench.tell(NOW);
        bench.pass(DAY);
    }

    private void tellWrong(Duration by) {
        bench.tell(bench.says().plus(by));
    }

    private void assertRight() {
        assertThat(bench.clock.trusted()).isTrue();
        assertThat(bench.clock.now()).isEqualTo(bench.says());
    }

    @Test
    void f34_aWrongHourMovesNothingThatMonotonicTimeCarriesOn() {
        tellWrong(WRONG);
        assertRight();
        bench.pass(Duration.ofHours(1));
        bench.tell(bench.says());
        assertRight();
        bench.pass(DAY.multipliedBy(2));
        tellWrong(WRONG);
        assertRight();
    }

    @Test
    void f34_whatItStillSaysADayLaterIsBelieved() {
        tellWrong(WRONG);
        bench.pass(Duration.ofHours(23));
        tellWrong(WRONG);
        assertRight();
        bench.pass(Duration.ofHours(1));
        tellWrong(WRONG);
        assertThat(bench.clock.now()).isEqualTo(bench.says().plus(WRONG));
        assertThat(bench.clock.trusted()).isTrue();
    }

    @Test
    void f34_twoAnswersThatDifferConfirmNothing() {
        tellWrong(WRONG);
        bench.pass(DAY);
        tellWrong(WRONG.plus(DAY));
        assertRight();
    }

    @Test
    void f34_besideABatteryClockAloneItLeavesNothingToBeBelievedUntilItIsSettled() {
        bench.offFor(Duration.ofHours(1)).started();
        tellWrong(WRONG);
        assertThat(bench.clock.trusted()).isFalse();
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.clock.presses()).as("it is in a hurry").isTrue();
        bench.tell(bench.says());
        assertRight();
    }

    @Test
    void f34_aBoardThatWakesUpMonthsBehindBelievesTheConsoleAndTheNetworkTogether() {
        bench.offFor(Duration.ZERO).started();
        Instant now = bench.says().plus(WRONG);
        bench.from(ClockSupport.Backing.NETWORK).set(now).tell(now);
        assertRight();
    }

    @Test
    void f34_whereStaffSeeTheDateOneWordIsEnough() {
        bench.clock.staffAreThere(true);
        tellWrong(WRONG);
        assertThat(bench.clock.now()).isEqualTo(bench.says().plus(WRONG));
    }

    @Test
    void f35_aWordThatGoesBackClosesForADayBecauseSomethingMayHaveExpired() {
        tellWrong(WRONG.negated().plusDays(455));
        assertThat(bench.clock.trusted()).isFalse();
        bench.pass(DAY);
        assertThat(bench.clock.trusted()).isFalse();
        tellWrong(WRONG.negated().plusDays(455));
        assertThat(bench.clock.trusted()).isTrue();
        assertThat(bench.clock.now()).isEqualTo(bench.says().minus(Duration.ofDays(5)));
    }

    @Test
    void f35_aCorrectionOfADayIsTakenAtOnce() {
        tellWrong(DAY.negated());
        assertThat(bench.clock.now()).isEqualTo(bench.says().minus(DAY));
        assertThat(bench.clock.trusted()).isTrue();
    }
}
