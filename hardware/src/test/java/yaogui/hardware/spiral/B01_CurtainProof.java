package yaogui.hardware.spiral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yaogui.hardware.Equipment;
import yaogui.hardware.spiral.TurnResult.Stop;

/** F13: where its light can be switched, the drop curtain shows before each turn that it sees. */
class B01_CurtainProof {

    private RecordingMachine machine = RecordingMachine.withEmitter(true);
    private SpiralTurn turn = new SpiralTurn(machine, "A1", TurnLimits.USUAL);

    private Optional<TurnResult> play(String... lines) {
        Optional<TurnResult> result = Optional.empty();
        for (String line : lines) {
            result = turn.step(TurnBench.readings(line));
        }
        return result;
    }

    @Test
    void f13_darkWithoutLightAndClearWithItTheMotorStarts() {
        assertThat(play("0 home", "20 home blocked", "40 home", "60 home")).isEmpty();
        assertThat(machine.told).containsExactly("dark", "feed", "light", "feed", "feed", "feed", "A1 FORWARD");
    }

    @Test
    void f13_itIsOverWithTheLookAtTheSupply() {
        play("0 home", "10 home blocked", "20 home", "30 home", "40 home", "50 home");
        assertThat(machine.told).doesNotContain("A1 FORWARD");
        play("60 home");
        assertThat(machine.told).as("as without it").endsWith("A1 FORWARD");
    }

    @Test
    void f13_whereNoCurrentIsMeasuredItTakesTwoTicks() {
        machine = RecordingMachine.withEmitter(false);
        turn = new SpiralTurn(machine, "A1", TurnLimits.USUAL);
        play("0 home", "10 home blocked", "20 home");
        assertThat(machine.told).as("no supply before").containsExactly("dark", "light", "feed", "A1 FORWARD");
    }

    @Test
    void f13_whatSeesLightWithoutLightIsBlind() {
        assertThat(play("0 home", "20 home", "40 home", "100 home")).isEmpty();
        assertThat(play("120 home")).contains(TurnBench.notBegun(Stop.CURTAIN_BLIND));
        assertThat(machine.told).endsWith("light", "stop").doesNotContain("A1 FORWARD");
    }

    @Test
    void f13_aTickThatWasLongIsNoProofOfBlindness() {
        assertThat(play("0 home", "400 home", "410 home blocked", "420 home")).isEmpty();
        assertThat(machine.told).endsWith("A1 FORWARD");
    }

    @Test
    void f13_whatStaysDarkInTheLightIsBlocked() {
        assertThat(play("0 home", "20 home blocked", "40 home blocked", "130 home blocked"))
                .isEmpty();
        assertThat(play("140 home blocked")).contains(TurnBench.notBegun(Stop.ABORTED));
        assertThat(machine.told).contains("light").doesNotContain("A1 FORWARD");
    }

    @Test
    void f13_itsOwnDarknessIsNoBox() {
        play("0 home", "20 home blocked", "40 home drop20", "60 home drop20@41", "200", "1800 home");
        assertThat(play("3100 home", "4700 home", "6000 home"))
                .hasValueSatisfying(result -> assertThat(result.fell()).isZero());
    }

    @Test
    void f17_aDoorThatOpensMeanwhileEndsItWithTheLightOn() {
        assertThat(play("0 home", "20 home door")).contains(TurnBench.notBegun(Stop.DOOR_OPENED));
        assertThat(machine.lit).isTrue();
    }

    @Test
    void f13_whoGivesUpLeavesTheLightOn() {
        play("0 home");
        assertThat(machine.lit).isFalse();
        turn.abort();
        assertThat(machine.lit).isTrue();
    }

    @Test
    void anEmitterWithoutACurtainIsAMistake() {
        assertThatThrownBy(() -> new Equipment(List.of("A1"), List.of(), false, true, true, true))
                .hasMessage("An emitter can be switched, and there is no drop curtain.");
    }
}
