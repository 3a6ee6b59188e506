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

        assertThat(result).isEqualTo(TurnBench.notBegun(Stop.DOOR_OPENED));
        assertThat(bench.machine.told).isEmpty();
    }

    @Test
    void somethingStandsInTheCurtain() {
        TurnResult result = bench.play("0 home blocked").orElseThrow();

        assertThat(result).isEqualTo(TurnBench.notBegun(Stop.ABORTED));
        assertThat(bench.machine.told).isEmpty();
    }

    @Test
    void itWasAbortedBeforeItsFirstStep() {
        bench.turn.abort();

        assertThat(bench.play("0 home")).contains(TurnBench.notBegun(Stop.ABORTED));
        assertThat(bench.machine.told).isEmpty();
    }

    @Test
    void theCoilDoesNotStandAtHome() {
        TurnResult result = bench.play("0").orElseThrow();

        assertThat(result).isEqualTo(TurnBench.notBegun(Stop.NOT_HOME));
        assertThat(bench.machine.told).isEmpty();
    }

    @Test
    void f08_currentFlowsBeforeAnyMotorIsOn() {
        bench.play("0 home");
        SpiralTurn turn = new SpiralTurn(bench.machine, "A1", TurnLimits.USUAL);
        bench.machine.told.clear();
        turn.step(TurnBench.readings("100 home"));

        assertThat(turn.step(TurnBench.readings("120 home 150mA"))).contains(TurnBench.notBegun(Stop.RUNS_UNTOLD));
        assertThat(bench.machine.told).containsExactly("feed", "stop");
    }

    @Test
    void f17_theDoorOpensDuringTheLookAtTheSupply() {
        SpiralTurn turn = new SpiralTurn(bench.machine, "A1", TurnLimits.USUAL);
        turn.step(TurnBench.readings("0 home"));

        assertThat(turn.step(TurnBench.readings("20 home door"))).contains(TurnBench.notBegun(Stop.DOOR_OPENED));
        assertThat(bench.machine.told).containsExactly("feed", "stop");
    }
}
