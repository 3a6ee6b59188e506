package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A2;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;

/** A lane that does not turn as it should is helped along, or another one takes over; the resident hardly notices. */
class B06_HelpedAlong {

    @AutoClose
    private final TestPoint point;

    B06_HelpedAlong(@TempDir Path home) {
        point = TestPoint.reversible(home);
    }

    private void takeWhileItGivesWay(SimulatedFault fault, LaneId lane) {
        point.cabinet.inject(fault, lane.text());
        point.show(TestCards.of(1));
        point.choose(GEL);
        while (!point.cabinet.inside().lane(lane.text()).running()) {
            point.tick();
        }
        while (point.cabinet.inside().lane(lane.text()).running()) {
            point.tick();
        }
        point.cabinet.clear(fault, lane.text());
        point.untilQuiet();
    }

    @ParameterizedTest
    @CsvSource({
        "F01_NEVER_LEAVES_HOME, NOT_STARTED",
        "F02_STOPS_SHORT,       NOT_HOME",
        "F03_STOPS_HALFWAY,     NOT_HOME",
        "F06_STALL,             OVER_CURRENT",
        "F09_JAM,               JAMMED",
    })
    void whatGivesWayIsDispensedAndTheLaneIsWatched(SimulatedFault fault, String reason) {
        point.with(A3, "G1", 5);
        takeWhileItGivesWay(fault, A3);

        assertThat(point.story())
                .endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell", "lane changed: A3, DEGRADED, " + reason);
        assertThat(point.state()).isInstanceOf(State.Delivered.class);
        assertThat(point.cabinet.fallen()).hasSize(1);
        assertThat(point.lane(A3).count()).isEqualTo(4);
        assertThat(point.lane(A3).doubt()).isZero();
        assertThat(point.cabinet.inside().lane("A3").homeClosed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"F01_NEVER_LEAVES_HOME", "F04_HOME_STUCK_CLOSED", "F06_STALL", "F07_MOTOR_ABSENT"})
    void anotherLaneOfTheSameProductTakesOver(SimulatedFault fault) {
        point.with(A1, "L1", 3).with(A2, "L2", 3);
        point.cabinet.inject(fault, "A1");
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.untilQuiet();

        assertThat(point.story())
                .contains("order placed: A1, condom-52-10 of lot L1", "order placed: A2, condom-52-10 of lot L2")
                .endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell", "alarm raised: lane-faulted");
        assertThat(point.state()).isInstanceOf(State.Delivered.class);
        assertThat(point.lane(A1).condition()).isEqualTo(LaneCondition.FAULTED);
        assertThat(quotaLeft()).as("one of two boxes is used").isEqualTo(1);
    }

    /** How many more the card may take. */
    private int quotaLeft() {
        int taken = 0;
        point.take(CONDOM, TestCards.of(1));
        while (point.story().contains("order ended: DISPENSED, DROP_SEEN, 1 fell")) {
            taken++;
            point.take(CONDOM, TestCards.of(1));
        }
        return taken;
    }

    @Test
    void f05_aCoilThatDoesNotStandAtHomeIsNotTurnedAtAll() {
        point.with(A1, "L1", 3).with(A2, "L2", 3);
        point.cabinet.inject(SimulatedFault.F05_HOME_STUCK_OPEN, "A1");
        point.take(CONDOM, TestCards.of(1));

        assertThat(point.story())
                .contains("order ended: NOT_DISPENSED, NOT_HOME, 0 fell", "lane changed: A1, FAULTED, NOT_HOME")
                .contains("order ended: DISPENSED, DROP_SEEN, 1 fell");
        assertThat(point.cabinet.inside().lane("A1").degrees()).isEqualTo(startOf("A1"));
    }

    private double startOf(String lane) {
        point.pass(Duration.ofSeconds(1));
        return point.cabinet.inside().lane(lane).degrees();
    }

    @Test
    void whenNoLaneIsLeftTheScreenApologisesAndNothingIsCharged() {
        point.with(A1, "L1", 3).with(A2, "L2", 3);
        point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
        point.cabinet.inject(SimulatedFault.F06_STALL, "A2");
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.untilQuiet();

        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Apologising.class,
                        sorry -> assertThat(sorry.unknown()).isFalse());
    }

    @Test
    void afterADoubtfulTurnNoOtherLaneIsTurnedUnasked() {
        point.with(A1, "L1", 3).with(A2, "L2", 3);
        point.cabinet.inject(SimulatedFault.F10_DROP_UNSEEN, "A1");
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.untilQuiet();
        point.pass(Duration.ofSeconds(5));
        assertThat(point.story()).endsWith("order ended: UNKNOWN, NOTHING_FELL, 0 fell");
        assertThat(point.state()).isInstanceOf(State.Apologising.class);

        point.choose(CONDOM);
        point.untilQuiet();
        assertThat(point.story())
                .as("and then one that is in no doubt")
                .contains("order placed: A2, condom-52-10 of lot L2");
    }

    @Test
    void f08_aMotorThatRunsUntoldClosesTheMachineUntilItIsPutRight() {
        point.with(A1, "L1", 3).with(A3, "G1", 5);
        point.cabinet.inject(SimulatedFault.F08_DRIVER_SHORT, "A1");
        point.take(GEL, TestCards.of(1));
        assertThat(point.story())
                .endsWith(
                        "order ended: NOT_DISPENSED, RUNS_UNTOLD, 0 fell",
                        "lane changed: A3, FAULTED, RUNS_UNTOLD",
                        "alarm raised: lane-faulted",
                        "alarm raised: motor-runs-untold");
        point.pass(Dispensing.PATIENCE);
        assertThat(point.state()).isEqualTo(new State.Paused(Pause.RUNS_UNTOLD));
        assertThat(point.cabinet.inside().supplyOn()).isFalse();
        point.restart();
        assertThat(point.state()).as("also after a restart").isEqualTo(new State.Paused(Pause.RUNS_UNTOLD));

        point.cabinet.clear(SimulatedFault.F08_DRIVER_SHORT, "A1");
        point.openDoor();
        assertThat(point.note(new StaffAction.PutRight(A3))).isEmpty();
        point.shutDoor();
        point.story();
        point.take(GEL, TestCards.of(1));
        assertThat(point.story()).endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
        assertThat(point.cabinet.fallen()).hasSize(1);
    }

    @Test
    void aPowerCutBetweenTwoAttemptsEndsThem() {
        point.with(A3, "G1", 5);
        point.cabinet.inject(SimulatedFault.F03_STOPS_HALFWAY, "A3");
        point.show(TestCards.of(1));
        point.choose(GEL);
        point.pass(Duration.ofSeconds(3));
        assertThat(point.cabinet.inside().lane("A3").running())
                .as("between two")
                .isFalse();
        double degrees = point.cabinet.inside().lane("A3").degrees();
        point.cutPower();
        point.powerOn();
        point.pass(Duration.ofMinutes(1));

        assertThat(point.story()).contains("order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
        assertThat(point.cabinet.inside().lane("A3").degrees()).isEqualTo(degrees);
    }

    @Test
    void aLaneThatIsInDoubtMoreThanItHoldsIsNotInDoubt() {
        point.with(A3, "G1", 1);
        point.cabinet.inject(SimulatedFault.F10_DROP_UNSEEN, "A3");
        point.take(GEL, TestCards.of(1));
        assertThat(point.lane(A3).doubt()).isEqualTo(1);
        point.cabinet.clear(SimulatedFault.F10_DROP_UNSEEN, "A3");
        point.cabinet.load("A3", List.of(new Box("G1", 9)));
        point.take(GEL, TestCards.of(1));

        assertThat(point.lane(A3).count()).isZero();
        assertThat(point.lane(A3).doubt()).as("there are not fewer than none").isZero();
    }
}
