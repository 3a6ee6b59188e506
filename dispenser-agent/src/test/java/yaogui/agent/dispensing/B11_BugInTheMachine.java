package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that throws, at the worst moment: just when the motor is to be switched on. */
class B11_BugInTheMachine {

    private boolean broken = true;

    @AutoClose
    private final TestPoint point;

    B11_BugInTheMachine(@TempDir Path home) {
        point = new TestPoint(
                        home,
                        TestPoint.UNSYNCED,
                        machine -> new InterceptedMachine(machine, lane -> {
                            if (broken) {
                                throw new IllegalStateException("relay board answered 0x24");
                            }
                        }))
                .with(A3, "G1", 3);
        point.show(TestCards.of(1));
        point.choose(GEL);
        point.pass(Duration.ofMillis(200));
    }

    @Test
    void stopsEveryMotorAndTakesTheDispenserOutOfOrder() {
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.OutOfOrder.class,
                        out -> assertThat(out.why())
                                .startsWith("A fault in the software")
                                .contains("relay board answered 0x24"));
        assertThat(point.dispenser().isTurning()).isFalse();
        assertThat(point.cabinet.inside().supplyOn()).isFalse();
        point.pass(Duration.ofHours(1));
        point.show(TestCards.of(2));
        point.choose(GEL);
        assertThat(point.state()).isInstanceOf(State.OutOfOrder.class);
    }

    @Test
    void theOrderIsBroughtToItsEndWhenATechnicianComes() {
        assertThat(point.story()).containsExactly("order placed: A3, gel-10 of lot G1", "turn started");
        broken = false;
        point.openDoor();
        point.shutDoor();
        assertThat(point.story())
                .containsExactly("order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell", "door opened", "door shut");
        point.take(GEL, TestCards.of(1));
        assertThat(point.story()).endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void orWhenTheAgentStartsAgain() {
        point.restart();
        point.pass(Duration.ofSeconds(2));
        assertThat(point.story()).endsWith("started", "order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
    }
}
