package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Readings.Climate;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;

/** Each fault of the catalogue, as a turn sees it and as it truly was. */
class B01_Faults {

    private final CabinetBench bench = new CabinetBench(11);
    private final SimulatedCabinet cabinet = bench.cabinet;

    private TurnResult turnWith(SimulatedFault fault) {
        cabinet.inject(fault, "A1");
        return bench.turn("A1");
    }

    @Test
    void f01_neverLeavesHome() {
        TurnResult result = turnWith(SimulatedFault.F01_NEVER_LEAVES_HOME);

        assertThat(result.stop()).isEqualTo(Stop.NOT_STARTED);
        assertThat(result.leftHome()).isFalse();
        assertThat(bench.fallenOf("A1")).isEmpty();
    }

    @Test
    void f02_stopsShortOfHomeAfterTheBoxFell() {
        TurnResult result = turnWith(SimulatedFault.F02_STOPS_SHORT);
        assertThat(result.stop()).isEqualTo(Stop.NOT_HOME);
        assertThat(result.fell()).isEqualTo(1);

        cabinet.clear(SimulatedFault.F02_STOPS_SHORT, "A1");
        assertThat(bench.turn("A1").stop()).as("it does not stand at home").isEqualTo(Stop.NOT_HOME);
        assertThat(bench.fallenOf("A1")).containsExactly(1L);
    }

    @Test
    void f03_stopsHalfwayAndNothingFalls() {
        TurnResult result = turnWith(SimulatedFault.F03_STOPS_HALFWAY);

        assertThat(result.stop()).isEqualTo(Stop.NOT_HOME);
        assertThat(result.fell()).isZero();
        assertThat(cabinet.inside().lane("A1").degrees()).isEqualTo(200);
        assertThat(result.strokes()).as("quarter turns were tried").isEqualTo(4);
    }

    @Test
    void f04_homeStuckClosedLooksLikeACoilThatStands() {
        assertThat(turnWith(SimulatedFault.F04_HOME_STUCK_CLOSED).stop()).isEqualTo(Stop.NOT_STARTED);
        assertThat(cabinet.inside().lane("A1").degrees()).as("after two starts").isBetween(80.0, 280.0);
        assertThat(bench.fallenOf("A1")).isEmpty();
    }

    @Test
    void f05_homeStuckOpenRunsIntoTheTimeLimitAndDropsNoSecond() {
        TurnResult result = bench.turn("A1", change -> cabinet.inject(SimulatedFault.F05_HOME_STUCK_OPEN, "A1"));

        assertThat(result.stop()).isEqualTo(Stop.NOT_HOME);
        assertThat(result.ranMillis()).isBetween(2600L, 3150L);
        assertThat(result.fell()).isEqualTo(1).isEqualTo(bench.fallenOf("A1").size());
    }

    @Test
    void f06_stallIsCutByCurrent() {
        TurnResult result = turnWith(SimulatedFault.F06_STALL);

        assertThat(result.stop()).isEqualTo(Stop.OVER_CURRENT);
        assertThat(result.ranMillis())
                .as("two starts, and back a little between them")
                .isBetween(650L, 750L);
        assertThat(result.peakMilliamps()).isGreaterThan(1400);
    }

    @Test
    void f07_motorAbsentIsSeenByItsCurrent() {
        assertThat(turnWith(SimulatedFault.F07_MOTOR_ABSENT).stop()).isEqualTo(Stop.NO_CURRENT);
    }

    @Test
    void f08_aShortedDriverIsFoundBeforeAnyMotorIsOn() {
        cabinet.inject(SimulatedFault.F08_DRIVER_SHORT, "A3");
        assertThat(cabinet.inside().lane("A3").running()).isFalse();
        assertThat(bench.turn("A1").stop()).isEqualTo(Stop.RUNS_UNTOLD);

        assertThat(cabinet.fallen()).isEmpty();
        assertThat(cabinet.inside().lane("A1").homeClosed()).as("never told").isTrue();
        assertThat(cabinet.inside().lane("A3").running()).as("with the supply").isFalse();
    }

    @Test
    void f09_aBoxThatHangsIsShakenOut() {
        TurnResult jammed = turnWith(SimulatedFault.F09_JAM);
        assertThat(jammed.stop()).isEqualTo(Stop.HOME);
        assertThat(jammed.strokes()).isGreaterThan(1);
        assertThat(jammed.fell()).isEqualTo(1);
        assertThat(cabinet.inside().lane("A1").hanging()).isZero();
    }

    @Test
    void f09_whereMotorsCannotTurnBackItHangsUntilALaterTurn() {
        Equipment forwardOnly = new Equipment(List.of("A1"), List.of(), true, true, false);
        CabinetBench simple = new CabinetBench(11, FaultRates.NONE, forwardOnly);
        simple.cabinet.inject(SimulatedFault.F09_JAM, "A1");
        assertThat(simple.turn("A1").fell()).isZero();
        assertThat(simple.cabinet.inside().lane("A1").hanging()).isEqualTo(1);

        simple.cabinet.clear(SimulatedFault.F09_JAM, "A1");
        for (int turn = 0; turn < 8; turn++) {
            simple.turn("A1");
        }
        assertThat(simple.fallenOf("A1")).hasSize(9).contains(1L);
    }

    @Test
    void f10_dropUnseen() {
        assertThat(turnWith(SimulatedFault.F10_DROP_UNSEEN).fell()).isZero();
        assertThat(bench.fallenOf("A1")).containsExactly(1L);
        assertThat(bench.liesOf("A1")).isEqualTo(new SensorLies(1, 0));
    }

    @Test
    void f11_anInsectIsNotCounted() {
        cabinet.unload("A1");

        assertThat(turnWith(SimulatedFault.F11_INSECT).fell()).isZero();
        assertThat(bench.liesOf("A1")).isEqualTo(SensorLies.NONE);
    }

    @Test
    void f11_aHandIsNotCounted() {
        cabinet.unload("A1");

        assertThat(turnWith(SimulatedFault.F11_HAND).fell()).isZero();
        assertThat(bench.liesOf("A1")).isEqualTo(SensorLies.NONE);
    }

    @Test
    void f11_aFalseDropIsCountedAndKnownAsALie() {
        cabinet.unload("A1");

        assertThat(turnWith(SimulatedFault.F11_FALSE_DROP).fell()).isEqualTo(1);
        assertThat(bench.liesOf("A1")).isEqualTo(new SensorLies(0, 1));
    }

    @Test
    void f12_aBlockedCurtainRefusesTheTurnUntilTheHatchIsEmptied() {
        cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        assertThat(bench.turn("A1").ranMillis()).isZero();

        cabinet.emptyHatch();
        assertThat(bench.turn("A1").fell()).isEqualTo(1);
    }

    @Test
    void f13_aDeadEmitterRefusesTheTurnWhateverIsTaken() {
        cabinet.inject(SimulatedFault.F13_EMITTER_DEAD);
        cabinet.emptyHatch();

        assertThat(bench.turn("A1").ranMillis()).isZero();
    }

    @Test
    void f14_aDoubleDropIsTwo() {
        assertThat(turnWith(SimulatedFault.F14_DOUBLE_DROP).fell()).isEqualTo(2);
        assertThat(bench.fallenOf("A1")).containsExactly(1L, 2L);
    }

    @Test
    void f15_aBoxStuckInTheHatchBlocksTheNextTurn() {
        cabinet.inject(SimulatedFault.F15_STUCK_IN_HATCH);
        assertThat(bench.turn("A1").fell()).isEqualTo(1);
        assertThat(bench.turn("A1").ranMillis()).isZero();

        assertThat(cabinet.emptyHatch()).containsExactly(new Box("A1", 1));
        assertThat(bench.turn("A1").fell()).isEqualTo(1);
    }

    @Test
    void f17_anOpenDoorRefusesTheTurn() {
        cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
        assertThat(bench.turn("A1").stop()).isEqualTo(Stop.DOOR_OPENED);

        cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
        assertThat(bench.turn("A1").stop()).isEqualTo(Stop.HOME);
    }

    @Test
    void f50_heatRisesAndGoes() {
        double before = celsius();
        cabinet.inject(SimulatedFault.F50_HEAT);
        bench.time.pass(30 * 60_000);
        assertThat(celsius()).isGreaterThan(before + 18);

        cabinet.clear(SimulatedFault.F50_HEAT);
        bench.time.pass(60 * 60_000);
        assertThat(celsius()).isLessThan(before + 5);
    }

    @Test
    void aFaultIsOfALaneOrOfTheMachine() {
        assertThatThrownBy(() -> cabinet.inject(SimulatedFault.F09_JAM))
                .hasMessage("F09_JAM is a fault of a lane. Say it with a lane.");
        assertThatThrownBy(() -> cabinet.inject(SimulatedFault.F17_DOOR_OPEN, "A1"))
                .hasMessage("F17_DOOR_OPEN is a fault of the machine. Say it without a lane.");
    }

    private double celsius() {
        bench.time.pass(1000);
        return cabinet.read().climate().map(Climate::celsius).orElseThrow();
    }

    @Test
    void aMotorThatRunsBackDrawsCurrentToo() {
        cabinet.feedSupply();
        cabinet.drive("A1", Drive.REVERSE);
        bench.time.pass(400);

        assertThat(cabinet.read().motorMilliamps().orElseThrow()).isGreaterThan(100);
    }
}
