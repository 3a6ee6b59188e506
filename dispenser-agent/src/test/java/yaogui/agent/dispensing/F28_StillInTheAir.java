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
import yaogui.hardware.simulated.SimulatedFault;

/**
 * F28: an agent that is up again while the box of the order that was cut still falls. What falls then belongs to that order,
 * and nothing turns until it has fallen.
 */
class F28_StillInTheAir {

    @AutoClose
    private final TestPoint point;

    F28_StillInTheAir(@TempDir Path home) {
        point = new TestPoint(home).with(A3, "G1", 3).with(A1, "C1", 3);
    }

    private void cutWhileTheBoxFalls() {
        point.show(TestCards.of(1));
        point.choose(GEL);
        while (point.cabinet.inside().falling() == 0) {
            point.tick();
        }
        point.cutPower();
        point.powerOn();
    }

    private void anotherOrders() {
        point.show(TestCards.of(2));
        point.choose(CONDOM);
    }

    @Test
    void f28_aDropInTheWaitIsALateSuccessOfTheOrderThatWasCut() {
        cutWhileTheBoxFalls();
        point.pass(Duration.ofSeconds(3));
        assertThat(point.story())
                .containsSequence("started after a power cut", "order ended: DISPENSED, POWER_CUT_DURING_TURN, 1 fell");
        assertThat(point.lane(A3).count()).isEqualTo(2);
        assertThat(point.lane(A3).doubt()).isZero();
        point.take(GEL, TestCards.of(1));
        assertThat(point.story()).as("it counts").doesNotContain("turn started");
    }

    @Test
    void f28_nothingTurnsUntilItHasFallen() {
        cutWhileTheBoxFalls();
        anotherOrders();
        assertThat(point.dispenser().isTurning()).isFalse();
        point.pass(Duration.ofSeconds(2));
        point.take(CONDOM, TestCards.of(3));
        assertThat(point.story().stream().filter(line -> line.startsWith("order ended")))
                .containsExactly(
                        "order ended: DISPENSED, POWER_CUT_DURING_TURN, 1 fell",
                        "order ended: DISPENSED, DROP_SEEN, 1 fell");
        assertThat(point.cabinet.fallen()).hasSize(2);
    }

    @Test
    void f28_theWaitIsSaidAndEndsByItself() {
        cutWhileTheBoxFalls();
        assertThat(point.state()).isEqualTo(new State.Paused(Pause.STILL_FALLING));
        point.pass(Duration.ofSeconds(2));
        assertThat(point.state()).isEqualTo(new State.Idle());
    }

    @Test
    void f28_f30_cutAgainInTheWaitItIsWaitedForAnew() {
        cutWhileTheBoxFalls();
        point.cutPower();
        point.pass(Duration.ofSeconds(2));
        point.powerOn();
        point.pass(Duration.ofSeconds(2));
        assertThat(point.story().stream().filter(line -> line.startsWith("order ended")))
                .containsExactly("order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
    }

    @Test
    void f28_whoOpensTheDoorInTheWaitFindsTheOrderEnded() {
        cutWhileTheBoxFalls();
        point.openDoor();
        assertThat(point.story())
                .containsSequence(
                        "order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell",
                        "lane changed: A3, FAULTED, NOT_HOME",
                        "door opened");
        assertThat(point.state()).isEqualTo(new State.InService());
    }

    /** F11: a hand in the hatch is too wide for a box. */
    @Test
    void f11_aHandInTheHatchIsNoBox() {
        point.show(TestCards.of(1));
        point.choose(GEL);
        point.pass(Duration.ofMillis(600));
        point.cutPower();
        point.powerOn();
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.pass(Duration.ofMillis(900));
        point.cabinet.clear(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.pass(Duration.ofSeconds(2));
        assertThat(point.story()).contains("order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
    }
}
