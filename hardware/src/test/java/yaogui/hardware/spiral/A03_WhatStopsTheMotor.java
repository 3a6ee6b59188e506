package yaogui.hardware.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yaogui.hardware.spiral.TurnResult.Stop;

/** Time, current, the door, the caller: each stops the motor in the very step that sees it. */
class A03_WhatStopsTheMotor {

    private final TurnBench bench = new TurnBench();

    private void assertStopsAt(String line) {
        assertThat(bench.machine.told).last().isEqualTo("feed");
        bench.play(line);
        assertThat(bench.machine.told).last().isEqualTo("stop");
    }

    @Test
    void f01_homeNeverOpens() {
        for (int millis = 0; millis < 400; millis += 100) {
            bench.play(millis + " home 180mA");
        }
        assertStopsAt("400 home 180mA");

        assertThat(bench.playToTheEnd("500 home")).isEqualTo(TurnBench.oneStroke(Stop.NOT_STARTED, false, 0, 400, 180));
    }

    @Test
    void f05_homeNeverComesAgain() {
        bench.turnUntil(2580);
        assertStopsAt("2600 180mA");

        assertThat(bench.playToTheEnd("2700")).isEqualTo(TurnBench.oneStroke(Stop.NOT_HOME, true, 0, 2600, 180));
    }

    @Test
    void f02_notHomeButTheBoxFell() {
        bench.turnUntil(2580);
        bench.play("2590 drop40", "2600");

        TurnResult result = bench.playToTheEnd("2700");
        assertThat(result.stop()).isEqualTo(Stop.NOT_HOME);
        assertThat(result.fell()).isEqualTo(1);
    }

    @Test
    void f06_tooMuchCurrentForLongerThanAnInrush() {
        bench.turnUntil(1000);
        bench.play("1020 1500mA", "1100 1500mA", "1240 1500mA");
        assertStopsAt("1260 1500mA");

        assertThat(bench.playToTheEnd("1300")).isEqualTo(TurnBench.oneStroke(Stop.OVER_CURRENT, true, 0, 1260, 1500));
    }

    @Test
    void f06_anInrushIsNoReasonToStopAndNoPeak() {
        bench.play("0 home", "10 home 1900mA", "100 home 1500mA", "200 1000mA", "260 180mA", "700 180mA", "1100 180mA");

        TurnResult result = bench.playToTheEnd("1500 home 170mA");
        assertThat(result).isEqualTo(TurnBench.oneStroke(Stop.HOME, true, 0, 1500, 180));
    }

    @Test
    void f06_onePeakIsNoReasonToStop() {
        bench.turnUntil(1000);
        bench.play("1020 1500mA", "1040 200mA", "1280 1500mA", "1300 200mA");

        assertThat(bench.machine.told).last().isEqualTo("feed");
    }

    @Test
    void f07_noCurrent() {
        bench.play("0 home", "100 home 3mA", "240 home 2mA");
        assertStopsAt("260 home 0mA");

        assertThat(bench.playToTheEnd("300 home")).isEqualTo(TurnBench.oneStroke(Stop.NO_CURRENT, false, 0, 260, 0));
    }

    @Test
    void f17_theDoorIsOpened() {
        bench.turnUntil(1000);
        assertStopsAt("1010 180mA door");

        assertThat(bench.playToTheEnd("1100 door drop50").stop()).isEqualTo(Stop.DOOR_OPENED);
    }

    @Test
    void f08_anotherLanesCoilLeavesHome() {
        bench.turnUntil(1000);
        bench.play("1020 180mA A2away", "1040 180mA A2away", "1060 180mA A2away");
        assertStopsAt("1080 180mA A2away");

        assertThat(bench.playToTheEnd("1100 A2away").stop()).isEqualTo(Stop.RUNS_UNTOLD);
    }

    @Test
    void f08_aSwitchThatIsShakenOpenIsNoReasonToStop() {
        bench.turnUntil(1000);
        bench.play("1020 180mA A2away", "1040 180mA A2away", "1060 180mA", "1100 180mA A2away");

        assertThat(bench.machine.told).last().isEqualTo("feed");
    }

    @Test
    void theCallerAborts() {
        bench.turnUntil(1000);
        bench.turn.abort();
        assertThat(bench.machine.told).last().isEqualTo("stop");

        TurnResult result = bench.playToTheEnd("1020", "1300 drop50");
        assertThat(result).isEqualTo(TurnBench.oneStroke(Stop.ABORTED, true, 1, 1000, 180));
    }

    @Test
    void theCallerAbortsTooLate() {
        TurnResult result = bench.playToTheEnd("0 home", "100", "600", "1000 home");
        bench.turn.abort();

        assertThat(bench.play("9000")).contains(result);
    }
}
