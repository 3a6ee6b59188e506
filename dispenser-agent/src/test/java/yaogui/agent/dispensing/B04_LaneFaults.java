package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;

/** What a broken lane costs the resident and the record, and what becomes of it. */
class B04_LaneFaults {

    private static final LaneId LANE = TestGoods.A3;

    @AutoClose
    private final TestPoint point;

    B04_LaneFaults(@TempDir Path home) {
        point = new TestPoint(home).with(LANE, "G1", 5);
    }

    /** Gel is limited to one box, so whether a second one is granted shows what the first cost. */
    @ParameterizedTest
    @CsvSource({
        "F01_NEVER_LEAVES_HOME, NOT_DISPENSED, NOT_STARTED,  0, FAULTED,  0",
        "F02_STOPS_SHORT,       DISPENSED,     NOT_HOME,     1, FAULTED,  0",
        "F03_STOPS_HALFWAY,     UNKNOWN,       NOT_HOME,     0, FAULTED,  1",
        "F04_HOME_STUCK_CLOSED, NOT_DISPENSED, NOT_STARTED,  0, FAULTED,  0",
        "F06_STALL,             NOT_DISPENSED, OVER_CURRENT, 0, FAULTED,  0",
        "F07_MOTOR_ABSENT,      NOT_DISPENSED, NO_CURRENT,   0, FAULTED,  0",
        "F10_DROP_UNSEEN,       UNKNOWN,       NOTHING_FELL, 0, READY,    1",
        "F14_DOUBLE_DROP,       DISPENSED,     DOUBLE_DROP,  2, DEGRADED, 0",
    })
    void whatIsWrittenOfIt(
            SimulatedFault fault, String outcome, String reason, int fell, LaneCondition condition, int doubt) {
        point.cabinet.inject(fault, "A3");
        point.show(TestCards.of(1));
        point.choose(GEL);
        point.untilQuiet();

        assertThat(point.story()).contains("order ended: %s, %s, %d fell".formatted(outcome, reason, fell));
        assertThat(point.lane(LANE).condition()).isEqualTo(condition);
        assertThat(point.lane(LANE).count()).isEqualTo(5 - fell);
        assertThat(point.lane(LANE).doubt()).isEqualTo(doubt);
        if (outcome.equals("DISPENSED")) {
            assertThat(point.state()).isInstanceOf(State.Delivered.class);
        } else {
            assertThat(point.state())
                    .isInstanceOfSatisfying(
                            State.Apologising.class,
                            sorry -> assertThat(sorry.unknown()).isEqualTo(outcome.equals("UNKNOWN")));
        }
        assertQuotaLeft(!outcome.equals("DISPENSED"));
    }

    private void assertQuotaLeft(boolean left) {
        point.pass(Dispensing.PATIENCE.plusSeconds(1));
        point.cabinet.unload("A3");
        for (SimulatedFault fault : point.cabinet.inside().lane("A3").faults()) {
            point.cabinet.clear(fault, "A3");
        }
        point.cabinet.bringHome("A3");
        point.openDoor();
        point.note(new StaffAction.PutRight(LANE));
        point.note(new StaffAction.Count(LANE, 3));
        point.shutDoor();
        point.show(TestCards.of(1));
        point.choose(GEL);
        assertThat(point.state()).isInstanceOf(left ? State.Turning.class : State.Refusing.class);
    }

    @Test
    void f05_aHomeSwitchThatNeverClosesIsFoundWhenTheAgentStarts() {
        point.cabinet.inject(SimulatedFault.F05_HOME_STUCK_OPEN, "A3");
        point.restart();
        assertThat(point.story())
                .containsExactly("started", "lane changed: A3, FAULTED, NOT_HOME", "alarm raised: lane-faulted");
        point.choose(GEL);
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
    }

    @Test
    void f05_orTheMotorIsStoppedByTime() {
        point.show(TestCards.of(1));
        point.choose(GEL);
        point.pass(Duration.ofMillis(500));
        point.cabinet.inject(SimulatedFault.F05_HOME_STUCK_OPEN, "A3");
        point.untilQuiet();
        assertThat(point.story())
                .endsWith(
                        "order ended: DISPENSED, NOT_HOME, 1 fell",
                        "lane changed: A3, FAULTED, NOT_HOME",
                        "alarm raised: lane-faulted");
        assertThat(point.cabinet.fallen()).as("no second one").hasSize(1);
        assertThat(point.cabinet.inside().lane("A3").running()).isFalse();
    }

    @Test
    void aLaneThatDoesNotStandAtHomeCannotBePutRight() {
        point.cabinet.inject(SimulatedFault.F03_STOPS_HALFWAY, "A3");
        point.take(GEL, TestCards.of(1));
        point.openDoor();
        assertThat(point.note(new StaffAction.PutRight(LANE)))
                .isEqualTo("Lane A3 does not stand at home. Turn the coil there by hand first.");
    }

    @Test
    void f21_anUnseenDropTwiceInARowIsALaneFoundEmptyWhoseCountNobodyTouched() {
        point.cabinet.inject(SimulatedFault.F10_DROP_UNSEEN, "A3");
        point.take(GEL, TestCards.of(1));
        assertThat(point.lane(LANE).condition()).isEqualTo(LaneCondition.READY);
        point.take(GEL, TestCards.of(2));
        assertThat(point.story()).contains("lane changed: A3, FAULTED, FOUND_EMPTY");
        assertThat(point.lane(LANE).count()).isEqualTo(5);
        assertThat(point.lane(LANE).doubt()).isEqualTo(2);
    }
}
