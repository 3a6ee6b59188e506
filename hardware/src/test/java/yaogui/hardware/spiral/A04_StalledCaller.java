package yaogui.hardware.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yaogui.hardware.spiral.TurnResult.Stop;

/** Nobody stepped for longer than the supply holds: the relay has cut the motor, wherever the coil was. */
class A04_StalledCaller {

    private final TurnBench bench = new TurnBench();

    @Test
    void theMotorIsNotStartedAgain() {
        bench.turnUntil(1000);
        bench.play("1501 180mA");

        assertThat(bench.machine.told).last().isEqualTo("stop");
        assertThat(bench.playToTheEnd("1600"))
                .as("it ran until the supply fell, half a second after the last feeding")
                .isEqualTo(TurnBench.oneStroke(Stop.NOT_HOME, true, 0, 1500, 180));
    }

    @Test
    void aGapThatTheSupplyOutlastedIsNothing() {
        bench.turnUntil(1000);
        bench.play("1500 180mA");

        assertThat(bench.machine.told).last().isEqualTo("feed");
    }

    @Test
    void theCoilWasLeftAtHome() {
        bench.turnUntil(1900);

        assertThat(bench.playToTheEnd("2500 home drop40").stop()).isEqualTo(Stop.HOME);
    }

    @Test
    void theCoilWasNeverSeenToLeave() {
        TurnResult result = bench.playToTheEnd("0 home", "600 home");

        assertThat(result.stop()).isEqualTo(Stop.ABORTED);
        assertThat(result.leftHome()).isFalse();
    }

    @Test
    void whatFellMeanwhileIsCounted() {
        bench.turnUntil(1900);

        assertThat(bench.playToTheEnd("9000 drop40@2400").fell()).isEqualTo(1);
    }
}
