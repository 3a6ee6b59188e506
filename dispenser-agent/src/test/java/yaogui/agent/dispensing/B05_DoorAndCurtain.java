package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneCondition;

/** F17, the service door opens while a lane turns; F12, something stands in the curtain. */
class B05_DoorAndCurtain {

    @AutoClose
    private final TestPoint point;

    B05_DoorAndCurtain(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 3).with(A3, "G1", 3);
    }

    private void turnFor(Duration duration) {
        point.show(TestCards.of(1));
        point.choose(GEL);
        point.pass(duration);
        assertThat(point.state()).isInstanceOf(State.Turning.class);
    }

    @Test
    void f17_theMotorStopsAtOnceAndTheTurnEndsInService() {
        turnFor(Duration.ofMillis(700));
        point.openDoor();
        assertThat(point.cabinet.inside().lane("A3").running()).isFalse();
        point.untilQuiet();
        assertThat(point.story())
                .containsExactly(
                        "order placed: A3, gel-10 of lot G1",
                        "turn started",
                        "door opened",
                        "order ended: NOT_DISPENSED, DOOR_OPENED, 0 fell",
                        "lane changed: A3, FAULTED, NOT_HOME",
                        "alarm raised: lane-faulted");
        assertThat(point.state()).isEqualTo(new State.InService());
    }

    @Test
    void f17_staffPutItRightAndTheQuotaIsStillThere() {
        turnFor(Duration.ofMillis(700));
        point.openDoor();
        point.untilQuiet();
        point.cabinet.bringHome("A3");
        assertThat(point.note(new StaffAction.PutRight(A3))).isEmpty();
        assertThat(point.note(new StaffAction.Count(A3, 3))).isEmpty();
        point.shutDoor();
        point.take(GEL, TestCards.of(1));
        assertThat(point.story())
                .endsWith(
                        "door shut",
                        "order placed: A3, gel-10 of lot G1",
                        "turn started",
                        "order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void f17_aBoxThatFellAllTheSameIsCounted() {
        turnFor(Duration.ofMillis(100));
        while (point.cabinet.fallen().isEmpty()) {
            point.tick();
        }
        point.openDoor();
        point.untilQuiet();
        assertThat(point.story()).contains("order ended: DISPENSED, DOOR_OPENED, 1 fell");
        assertThat(point.lane(A3).count()).isEqualTo(2);
    }

    @Test
    void f17_aDoorThatIsOpenedAndShutAgainWhileTheBoxFallsLeadsBackToTheResident() {
        turnFor(Duration.ofMillis(700));
        point.openDoor();
        point.shutDoor();
        point.untilQuiet();
        assertThat(point.state()).isInstanceOf(State.Apologising.class);
        assertThat(point.lane(A3).condition()).isEqualTo(LaneCondition.FAULTED);
    }

    @Test
    void f12_nothingTurnsWhileSomethingStandsInTheCurtain() {
        point.show(TestCards.of(1));
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.choose(GEL);
        assertThat(point.state()).isInstanceOf(State.AwaitingHatch.class);
        point.pass(Duration.ofSeconds(20));
        assertThat(point.story()).isEmpty();
        point.cabinet.emptyHatch();
        point.pass(Duration.ofMillis(900));
        assertThat(point.story()).as("a hand may still be there").isEmpty();
        point.pass(Duration.ofMillis(300));
        point.untilQuiet();
        assertThat(point.story())
                .as("by itself, without the card again")
                .endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void f12_whatIsNotClearedInHalfAMinuteIsRefusedAndAlarmed() {
        point.show(TestCards.of(1));
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.choose(GEL);
        point.pass(Dispensing.HATCH_PATIENCE);
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Refusing.class,
                        refusing -> assertThat(refusing.refusal()).isEqualTo(new Refusal.HatchBlocked()));
        point.pass(Duration.ofSeconds(31));
        assertThat(point.story()).containsExactly("alarm raised: hatch-blocked");
        point.cabinet.emptyHatch();
        point.tick();
        assertThat(point.story()).containsExactly("alarm over: hatch-blocked");
    }

    @Test
    void f13_aDeadEmitterIsADarkCurtainThatNobodyCanClear() {
        point.cabinet.inject(SimulatedFault.F13_EMITTER_DEAD);
        point.pass(Duration.ofMinutes(2));
        point.cabinet.emptyHatch();
        point.take(GEL, TestCards.of(1));
        assertThat(point.story()).containsExactly("alarm raised: hatch-blocked");
    }

    @Test
    void f12_whoStepsBackGetsNothingLater() {
        point.show(TestCards.of(1));
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.choose(GEL);
        point.dispenser().ask(new Request.StepBack());
        point.tick();
        point.cabinet.emptyHatch();
        point.pass(Duration.ofSeconds(5));
        assertThat(point.state()).isEqualTo(new State.Idle());
        assertThat(point.story()).isEmpty();
    }

    @Test
    void f15_aBoxThatWasLeftInTheHatchStopsTheNext() {
        point.cabinet.inject(SimulatedFault.F15_STUCK_IN_HATCH);
        point.take(GEL, TestCards.of(1));
        point.choose(CONDOM);
        point.show(TestCards.of(2));
        assertThat(point.state()).isInstanceOf(State.AwaitingHatch.class);
        point.pass(Duration.ofSeconds(50));
        assertThat(point.story()).endsWith("alarm raised: hatch-blocked");
        assertThat(point.cabinet.emptyHatch()).hasSize(1);
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.state()).isEqualTo(new State.Idle());
        assertThat(point.lane(A1).count()).isEqualTo(2);
    }
}
