package yaogui.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.spiral.SpiralTurn;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;

/** Whole turns of a spiral over mock pins, from the motor pin to the curtain pin. */
class A04_TurnOverPins {

    private final MockRack rack = new MockRack();

    private TurnResult turn(String lane) {
        SpiralTurn turn = new SpiralTurn(rack.cabinet, lane, TurnLimits.USUAL);
        Optional<TurnResult> result = turn.step(rack.cabinet.read());
        while (result.isEmpty()) {
            rack.pass(20);
            result = turn.step(rack.cabinet.read());
        }
        return result.get();
    }

    @Test
    void oneTurnOneBox() {
        rack.body.load("A3", List.of(new Box("L1", 1), new Box("L1", 2)));
        TurnResult result = turn("A3");

        assertThat(result.stop()).isEqualTo(Stop.HOME);
        assertThat(result.leftHome()).isTrue();
        assertThat(result.fell()).isEqualTo(1);
        assertThat(result.ranMillis()).isBetween(1600L, 2600L);
        assertThat(rack.body.inside().hatch()).containsExactly(new Box("L1", 1));
        assertThat(rack.supplyOn()).isFalse();
    }

    @Test
    void turnAfterTurn() {
        rack.body.load("A1", List.of(new Box("L1", 1), new Box("L1", 2), new Box("L1", 3)));

        assertThat(List.of(
                        turn("A1").fell(),
                        turn("A1").fell(),
                        turn("A1").fell(),
                        turn("A1").fell()))
                .containsExactly(1, 1, 1, 0);
    }

    @Test
    void f14_aDoubleDropIsSeenAsTwo() {
        rack.body.load("A2", List.of(new Box("L1", 1), new Box("L1", 2)));
        rack.body.inject(SimulatedFault.F14_DOUBLE_DROP, "A2");

        assertThat(turn("A2").fell()).isEqualTo(2);
    }

    @Test
    void f13_aReceiverThatIsStuckTurnsNothingAndTheLightIsOnAgain() {
        rack.body.inject(SimulatedFault.F13_RECEIVER_STUCK);

        assertThat(turn("A2").stop()).isEqualTo(Stop.CURTAIN_BLIND);
        assertThat(rack.output("curtain-emitter").isLow()).isTrue();
        assertThat(rack.supplyOn()).isFalse();
    }

    @Test
    void f03_theTimeLimitHolds() {
        rack.body.inject(SimulatedFault.F03_STOPS_HALFWAY, "A2");
        TurnResult result = turn("A2");

        assertThat(result.stop()).isEqualTo(Stop.NOT_HOME);
        assertThat(result.ranMillis()).isBetween(4000L, 4180L);
    }

    @Test
    void f17_theDoorStopsAndRefuses() {
        SpiralTurn turn = new SpiralTurn(rack.cabinet, "A1", TurnLimits.USUAL);
        turn.step(rack.cabinet.read());
        rack.pass(500);
        rack.body.inject(SimulatedFault.F17_DOOR_OPEN);
        rack.pass(1);
        turn.step(rack.cabinet.read());

        assertThat(rack.output("lane-A1-motor").isLow()).isTrue();
        rack.pass(20);
        assertThat(turn("A2").stop()).isEqualTo(Stop.DOOR_OPENED);
    }
}
