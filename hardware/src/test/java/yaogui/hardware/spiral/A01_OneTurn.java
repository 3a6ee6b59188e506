package yaogui.hardware.spiral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import yaogui.hardware.spiral.TurnResult.Stop;

/** A turn that goes as it should, and what the motor is told on the way. */
class A01_OneTurn {

    private final TurnBench bench = new TurnBench();

    @Test
    void leavesHomeTurnsAndStopsAtHome() {
        TurnResult result = bench.playToTheEnd(
                "0 home", "100 home 300mA", "200 180mA", "500 180mA", "900 190mA", "1300 180mA", "1700", "2000 home");

        assertThat(result).isEqualTo(TurnBench.oneStroke(Stop.HOME, true, 0, 2000, 190));
    }

    @Test
    void feedsTheSupplyAtEveryStepWhileTheMotorRunsAndNoLonger() {
        bench.playToTheEnd("0 home", "100 home", "200", "600", "1000 home", "1100 home", "1200 home");

        assertThat(bench.machine.told).containsExactly("feed", "feed", "A1 FORWARD", "feed", "feed", "feed", "stop");
    }

    @Test
    void countsABoxThatFallsAfterTheMotorHasStopped() {
        assertThat(bench.play("0 home", "100", "400", "800", "1200 home")).isEmpty();
        assertThat(bench.play("1500 home drop40", "2380 home drop40")).isEmpty();
        TurnResult result = bench.play("2400 home").orElseThrow();

        assertThat(result.fell()).isEqualTo(2);
        assertThat(result.ranMillis()).isEqualTo(1200);
    }

    @Test
    void givesTheSameResultEverAfterAndTouchesNothing() {
        TurnResult result = bench.playToTheEnd("0 home", "100", "400", "800 home");
        int told = bench.machine.told.size();

        assertThat(bench.play("9000 drop40", "9100 door")).contains(result);
        assertThat(bench.machine.told).hasSize(told);
    }

    @Test
    void aRattlingSwitchHasNotLeftHome() {
        TurnResult result = bench.playToTheEnd(
                "0 home", "100 home", "110", "120 home", "130", "140 home", "150", "200", "600", "1000", "1200 home");

        assertThat(result.stop()).isEqualTo(Stop.HOME);
        assertThat(result.ranMillis()).isEqualTo(1200);
    }

    @Test
    void theSupplyIsLookedAtBeforeTheMotorIsOn() {
        bench.play("0 home");
        assertThat(bench.machine.told).containsExactly("feed", "feed", "A1 FORWARD");
    }

    @Test
    void aLaneThatIsNotThereIsRefusedAtOnce() {
        assertThatThrownBy(() -> new SpiralTurn(bench.machine, "B9", TurnLimits.USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no lane B9. There are [A1, A2].");
    }
}
