package yaogui.hardware.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yaogui.hardware.spiral.TurnResult.Stop;

/** When nothing may move, nothing is switched. */
class A02_NotBegun {

    private final TurnBench bench = new TurnBench();

    @Test
    void theServiceDoorIsOpen() {
        TurnResult result = bench.play("0 home door").orElseThrow();

        assertThat(result).isEqualTo(new TurnResult(Stop.DOOR_OPENED, false, 0, 0, 0));
        assertThat(bench.machine.told).isEmpty();
    }

    @Test
    void somethingStandsInTheCurtain() {
        TurnResult result = bench.play("0 home blocked").orElseThrow();

        assertThat(result).isEqualTo(new TurnResult(Stop.ABORTED, false, 0, 0, 0));
        assertThat(bench.machine.told).isEmpty();
    }

    @Test
    void itWasAbortedBeforeItsFirstStep() {
        bench.turn.abort();

        assertThat(bench.play("0 home")).contains(new TurnResult(Stop.ABORTED, false, 0, 0, 0));
        assertThat(bench.machine.told).isEmpty();
    }
}
