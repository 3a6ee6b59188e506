package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.journal.Journal;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LotId;
import yaogui.protocol.event.OrderPlaced;

/** The power goes. An order that was under way ends once, is never run again, and costs no quota if nobody can tell. */
class B09_PowerCut {

    @AutoClose
    private final TestPoint point;

    B09_PowerCut(@TempDir Path home) {
        point = new TestPoint(home).with(A3, "G1", 3);
    }

    private void orderAndPass(Duration duration) {
        point.show(TestCards.of(1));
        point.choose(GEL);
        point.pass(duration);
    }

    /** And stays on for a minute, in which nothing moves. */
    private void powerReturns() {
        int fallen = point.cabinet.fallen().size();
        point.powerOn();
        point.pass(Duration.ofMinutes(1));
        assertThat(point.cabinet.fallen()).as("never run again").hasSize(fallen);
    }

    private boolean mayStillTake() {
        point.pass(Dispensing.PATIENCE);
        point.show(TestCards.of(1));
        point.choose(GEL);
        return point.state() instanceof State.Turning;
    }

    @Test
    void f27_afterTheOrderWasWrittenAndBeforeTheTurn() {
        long seq = point.journal().lastSeq() + 1;
        point.journal()
                .append(point.time.instant(), true, new OrderPlaced(seq, A3, GEL, new LotId("G1")), Journal.Rider.NONE);
        point.cutPower();
        powerReturns();
        assertThat(point.story())
                .containsExactly(
                        "order placed: A3, gel-10 of lot G1",
                        "started after a power cut",
                        "order ended: NOT_DISPENSED, POWER_CUT_BEFORE_TURN, 0 fell");
        assertThat(point.lane(A3).doubt()).isZero();
        assertThat(mayStillTake()).isTrue();
    }

    @Test
    void f28_inTheMiddleOfTheTurn() {
        orderAndPass(Duration.ofMillis(800));
        point.cutPower();
        powerReturns();
        assertThat(point.story())
                .containsExactly(
                        "order placed: A3, gel-10 of lot G1",
                        "turn started",
                        "started after a power cut",
                        "order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell",
                        "lane changed: A3, FAULTED, NOT_HOME",
                        "alarm raised: lane-faulted");
        assertThat(point.lane(A3).count()).isEqualTo(3);
        assertThat(point.lane(A3).doubt()).isEqualTo(1);
    }

    @Test
    void f28_thenStaffTurnTheCoilHomeCountAndTheQuotaIsThere() {
        orderAndPass(Duration.ofMillis(800));
        point.cutPower();
        powerReturns();
        point.openDoor();
        point.cabinet.bringHome("A3");
        assertThat(point.note(new StaffAction.PutRight(A3))).isEmpty();
        assertThat(point.note(new StaffAction.Count(A3, 3))).isEmpty();
        point.shutDoor();
        assertThat(point.lane(A3).condition()).isEqualTo(LaneCondition.READY);
        assertThat(mayStillTake()).isTrue();
    }

    @Test
    void f29_afterTheDropAndBeforeItWasWritten() {
        orderAndPass(Duration.ofMillis(100));
        while (point.cabinet.inside().hatch().isEmpty()) {
            point.tick();
        }
        point.pass(Duration.ofMillis(500));
        assertThat(point.cabinet.inside().lane("A3").homeClosed()).isTrue();
        point.cutPower();
        powerReturns();
        assertThat(point.story())
                .endsWith("started after a power cut", "order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
        assertThat(point.lane(A3).condition()).as("it stands at home").isEqualTo(LaneCondition.READY);
        assertThat(point.lane(A3).doubt()).isEqualTo(1);
        assertThat(mayStillTake()).as("the box in the hatch costs nothing").isTrue();
    }

    @Test
    void f30_oneCutAfterAnotherEndsTheOrderOnce() {
        orderAndPass(Duration.ofMillis(800));
        for (int cut = 0; cut < 4; cut++) {
            point.cutPower();
            point.powerOn();
        }
        point.pass(Duration.ofSeconds(2));
        assertThat(point.story().stream().filter(line -> line.startsWith("order ended")))
                .containsExactly("order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
    }

    @Test
    void whatWasTakenBeforeTheCutStaysTaken() {
        point.take(GEL, TestCards.of(1));
        point.cutPower();
        powerReturns();
        assertThat(mayStillTake()).isFalse();
        assertThat(point.lane(A3).count()).isEqualTo(2);
    }

    @Test
    void aStopInGoodOrderIsNoPowerCut() {
        point.restart();
        assertThat(point.story()).containsExactly("started");
    }
}
