package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;

/** A faultless simulated lane under a spiral turn. */
class A01_ATurn {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyTurnDropsOneBoxInOrderAndEndsAtHome(long seed) {
        CabinetBench bench = new CabinetBench(seed);
        for (int turn = 1; turn <= 10; turn++) {
            TurnResult result = bench.turn("A2");

            assertThat(result.stop()).isEqualTo(Stop.HOME);
            assertThat(result.fell()).isEqualTo(1);
            assertThat(result.ranMillis()).isBetween(1600L, 2600L);
            assertThat(result.peakMilliamps()).isBetween(100, 400);
        }
        assertThat(bench.fallenOf("A2")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(bench.turn("A2").fell()).as("the lane is empty").isZero();
        assertThat(bench.cabinet.lies()).isEmpty();
        assertThat(bench.cabinet.inside().hatch()).hasSize(10);
    }

    @Test
    void lanesDifferAndSeedsDifferButTheSameSeedDoesNot() {
        CabinetBench bench = new CabinetBench(7);
        TurnResult first = bench.turn("A1");
        TurnResult second = bench.turn("A2");

        assertThat(new CabinetBench(7).turn("A1")).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(new CabinetBench(8).turn("A1")).isNotEqualTo(first);
    }

    @Test
    void lookingInsideChangesNothing() {
        CabinetBench watched = new CabinetBench(7);
        watched.cabinet.feedSupply();
        watched.cabinet.drive("A1", Drive.FORWARD);
        watched.cabinet.inside();
        watched.cabinet.inside();
        CabinetBench unwatched = new CabinetBench(7);
        unwatched.cabinet.feedSupply();
        unwatched.cabinet.drive("A1", Drive.FORWARD);
        watched.time.pass(100);
        unwatched.time.pass(100);

        assertThat(watched.cabinet.read()).isEqualTo(unwatched.cabinet.read());
    }

    @Test
    void aTurnBackLetsNothingGoTwice() {
        CabinetBench bench = new CabinetBench(3);
        bench.turn("A1");
        for (Drive drive : new Drive[] {Drive.REVERSE, Drive.FORWARD, Drive.REVERSE, Drive.FORWARD}) {
            bench.cabinet.feedSupply();
            bench.cabinet.drive("A1", drive);
            bench.time.pass(480);
            bench.cabinet.stop();
            bench.time.pass(200);
        }

        assertThat(bench.fallenOf("A1")).containsExactly(1L);
    }

    @Test
    void whatIsNotFittedIsNotRead() {
        Equipment bare =
                new Equipment(CabinetBench.EQUIPMENT.lanes(), CabinetBench.EQUIPMENT.buttons(), false, false, false);
        CabinetBench bench = new CabinetBench(1, FaultRates.NONE, bare);
        bench.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);

        TurnResult result = bench.turn("A1");
        assertThat(result.stop()).isEqualTo(Stop.HOME);
        assertThat(result.fell()).isEqualTo(1);
        assertThat(result.peakMilliamps()).isZero();
    }
}
