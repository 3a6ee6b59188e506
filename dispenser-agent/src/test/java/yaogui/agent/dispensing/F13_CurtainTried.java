package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A2;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yaogui.agent.kiosk.Screen;
import yaogui.agent.kiosk.Sentences;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneCondition;

/** F13: a drop curtain that does not see is found out before anything turns; and when it sees again, all goes on. */
class F13_CurtainTried {

    @AutoClose
    private final TestPoint point;

    F13_CurtainTried(@TempDir Path home) {
        point = TestPoint.fullyFitted(home).with(A1, "L1", 3).with(A2, "L2", 3);
    }

    private void order() {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.untilQuiet();
    }

    @ParameterizedTest
    @EnumSource(names = {"F13_EMITTER_STUCK_ON", "F13_RECEIVER_STUCK"})
    void f13_aBlindCurtainTurnsNothingAndTheResidentAndTheConsoleAreTold(SimulatedFault fault) {
        point.cabinet.inject(fault);
        order();
        point.tick();
        assertThat(point.story())
                .as("and no other lane is tried")
                .containsExactly(
                        "order placed: A1, condom-52-10 of lot L1",
                        "turn started",
                        "order ended: NOT_DISPENSED, CURTAIN_BLIND, 0 fell",
                        "alarm raised: curtain-blind");
        assertThat(point.cabinet.fallen()).isEmpty();
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Refusing.class,
                        refusing -> assertThat(refusing.refusal()).isEqualTo(new Refusal.CurtainBlind()));
        assertThat(Screen.of(point.dispenser().view()).sentence()).isEqualTo(Sentences.of(new Refusal.CurtainBlind()));
        assertThat(point.lane(A1).doubt()).isZero();
        assertThat(point.lane(A1).count()).isEqualTo(3);
        assertThat(point.lane(A1).condition()).as("it is not the lane").isEqualTo(LaneCondition.READY);
    }

    @Test
    void f13_untilItSeesAgainTheMachineIsClosedAndThenTheQuotaIsWhole() {
        point.cabinet.inject(SimulatedFault.F13_RECEIVER_STUCK);
        order();
        point.pass(Duration.ofSeconds(20));
        assertThat(point.state()).isEqualTo(new State.Paused(Pause.CURTAIN_BLIND));
        point.show(TestCards.of(2));
        assertThat(point.state()).isEqualTo(new State.Paused(Pause.CURTAIN_BLIND));
        point.story();

        point.cabinet.clear(SimulatedFault.F13_RECEIVER_STUCK);
        point.pass(Duration.ofSeconds(3));
        assertThat(point.state()).isEqualTo(new State.Idle());
        assertThat(point.story()).containsExactly("alarm over: curtain-blind");
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void f13_whileItIsLookedAtAgainNothingElseIsAlarmed() {
        point.cabinet.inject(SimulatedFault.F13_EMITTER_STUCK_ON);
        order();
        point.pass(Duration.ofMinutes(10));
        point.cabinet.clear(SimulatedFault.F13_EMITTER_STUCK_ON);
        point.pass(Duration.ofMinutes(3));
        assertThat(point.story())
                .as("its darkness, seen for a whole slow tick, is no hand")
                .filteredOn(line -> line.startsWith("alarm"))
                .containsExactly("alarm raised: curtain-blind", "alarm over: curtain-blind");
        assertThat(point.cabinet.read().curtainBlocked()).as("the light is on").isFalse();
    }

    @Test
    void f13_anEmitterThatDiesIsAHatchThatNobodyCanClear() {
        point.cabinet.inject(SimulatedFault.F13_EMITTER_DEAD);
        order();
        point.pass(Duration.ofMinutes(2));
        assertThat(point.story()).containsExactly("alarm raised: hatch-blocked");
        assertThat(point.cabinet.fallen()).isEmpty();
    }

    @Test
    void f13_whoDiedWhileTheLightWasOffDoesNotLeaveItOff() {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.tick();
        assertThat(point.cabinet.inside().curtainDark()).as("it is being tried").isTrue();
        point.journal().abandon();
        point.cabinet.agentDied();
        point.powerOn();
        assertThat(point.cabinet.inside().curtainDark()).isFalse();
        point.pass(Duration.ofSeconds(10));
        assertThat(point.cabinet.fallen()).isEmpty();
    }

    @Test
    void f13_norDoesWhoDiedWhileItWasLookedAtAgain() {
        point.cabinet.inject(SimulatedFault.F13_RECEIVER_STUCK);
        order();
        point.cabinet.clear(SimulatedFault.F13_RECEIVER_STUCK);
        while (!point.cabinet.inside().curtainDark()) {
            point.tick();
        }
        point.journal().abandon();
        point.cabinet.agentDied();
        point.powerOn();
        assertThat(point.cabinet.inside().curtainDark()).isFalse();
    }

    @Test
    void f13_anOpenDoorWhileItIsTriedStopsAllWithTheLightOn() {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.openDoor();
        assertThat(point.cabinet.inside().curtainDark()).isFalse();
        assertThat(point.story()).contains("order ended: NOT_DISPENSED, DOOR_OPENED, 0 fell");
    }

    @Test
    void f13_itDelaysNothing() {
        assertThat(ticksToMotor(point)).isEqualTo(5);
    }

    @Test
    void f13_whereItCannotBeTriedTheMotorStartsAsSoon(@TempDir Path home) {
        try (TestPoint old = TestPoint.reversible(home)) {
            old.with(A1, "L1", 3);
            assertThat(ticksToMotor(old)).isEqualTo(5);
        }
    }

    private static int ticksToMotor(TestPoint point) {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        int ticks = 1;
        while (!point.cabinet.inside().lane("A1").running()) {
            point.tick();
            ticks++;
        }
        point.untilQuiet();
        return ticks;
    }
}
