package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneCondition;

/** F09: a box hangs half out of its coil. Nobody can tell that from a drop that was not seen. */
class B03_JamThenService {

    @AutoClose
    private final TestPoint point;

    B03_JamThenService(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 3);
        point.cabinet.inject(SimulatedFault.F09_JAM, "A1");
    }

    /** Staff take out what hangs and put it back; returns how many boxes there are. */
    private int clearTheJam() {
        List<Box> found = point.cabinet.unload("A1");
        point.cabinet.clear(SimulatedFault.F09_JAM, "A1");
        point.cabinet.load("A1", found);
        return found.size();
    }

    @Test
    void theResidentIsToldKeepsTheQuotaAndMayChooseAgain() {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.untilQuiet();
        assertThat(point.story()).endsWith("order ended: UNKNOWN, NOTHING_FELL, 0 fell");
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Apologising.class,
                        sorry -> assertThat(sorry.unknown()).isTrue());
        assertThat(point.lane(A1).count()).isEqualTo(3);
        assertThat(point.lane(A1).doubt()).isEqualTo(1);

        clearTheJam();
        point.take(CONDOM, TestCards.of(1));
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story().stream().filter("order ended: DISPENSED, DROP_SEEN, 1 fell"::equals))
                .as("both boxes of the quota, since the jam cost none")
                .hasSize(2);
    }

    @Test
    void staffClearItCountAndTheDoubtIsOver() {
        point.take(CONDOM, TestCards.of(1));
        point.story();

        point.openDoor();
        assertThat(point.state()).isEqualTo(new State.InService());
        assertThat(point.note(new StaffAction.Count(A1, clearTheJam()))).isEmpty();
        assertThat(point.note(new StaffAction.PutRight(A1))).isEmpty();
        point.shutDoor();

        assertThat(point.story())
                .containsExactly("door opened", "counted: A1, 3", "lane changed: A1, READY, SERVICED", "door shut");
        assertThat(point.lane(A1).doubt()).isZero();
        assertThat(point.lane(A1).condition()).isEqualTo(LaneCondition.READY);
        assertThat(point.state()).isEqualTo(new State.Idle());
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void withTheDoorOpenNobodyIsServedAndWithTheDoorShutNothingIsRecorded() {
        assertThat(point.note(new StaffAction.Count(A1, 2))).isEqualTo("Open the service door first.");
        point.openDoor();
        point.story();
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.cabinet.press("A1");
        point.tick();
        assertThat(point.state()).isEqualTo(new State.InService());
        assertThat(point.story()).isEmpty();
    }

    @Test
    void whatStaffRecordWrongIsRefusedAndNotWritten() {
        point.openDoor();
        point.story();
        assertThat(point.note(new StaffAction.Count(A1, 99))).isEqualTo("Lane A1 holds 0 to 12 boxes.");
        assertThat(point.story()).isEmpty();
    }

    @Test
    void whenItJamsTwiceTheLaneIsTakenForEmpty() {
        point.cabinet.unload("A1");
        point.take(CONDOM, TestCards.of(1));
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).endsWith("lane changed: A1, FAULTED, FOUND_EMPTY", "alarm raised: lane-faulted");
        point.choose(CONDOM);
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
    }
}
