package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;

/** F13, as a cabinet has it whose drop curtain is tried before each turn, and as one has it where it cannot be. */
class B04_SwitchedEmitter {

    private final CabinetBench bench =
            new CabinetBench(11, FaultRates.NONE, CabinetBench.EQUIPMENT.withSwitchableEmitter());
    private final SimulatedCabinet cabinet = bench.cabinet;

    @Test
    void f13_aGoodCurtainIsTriedAndOneBoxFalls() {
        TurnResult result = bench.turn("A1");
        assertThat(result.clean()).isTrue();
        assertThat(result.fell()).as("its own darkness is none").isEqualTo(1);
        assertThat(bench.liesOf("A1")).isEqualTo(SensorLies.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"F13_EMITTER_STUCK_ON", "F13_RECEIVER_STUCK"})
    void f13_whatSeesLightWithoutLightTurnsNothing(SimulatedFault fault) {
        cabinet.inject(fault);
        TurnResult result = bench.turn("A1");
        assertThat(result.stop()).isEqualTo(Stop.CURTAIN_BLIND);
        assertThat(result.strokes()).isZero();
        assertThat(result.tooShort()).as("nothing can have fallen").isTrue();
        assertThat(bench.fallenOf("A1")).isEmpty();
        assertThat(cabinet.inside().curtainDark()).as("the light is on").isFalse();

        cabinet.clear(fault);
        assertThat(bench.turn("A1").fell()).isEqualTo(1);
    }

    @Test
    void f13_aDeadEmitterIsDarkBeforeItIsTried() {
        cabinet.inject(SimulatedFault.F13_EMITTER_DEAD);
        assertThat(bench.turn("A1").stop()).isEqualTo(Stop.ABORTED);
    }

    @Test
    void f13_anEmitterThatDiesWhileItIsTriedTurnsNothing() {
        cabinet.emitter(false);
        cabinet.inject(SimulatedFault.F13_EMITTER_DEAD);
        cabinet.emitter(true);
        assertThat(cabinet.read().curtainBlocked()).isTrue();
        assertThat(cabinet.read().drops()).isEmpty();
    }

    @Test
    void f13_whereItCannotBeTriedAStuckReceiverMissesEveryBox() {
        CabinetBench old = new CabinetBench(11);
        old.cabinet.inject(SimulatedFault.F13_RECEIVER_STUCK);
        TurnResult result = old.turn("A1");
        assertThat(result.fell()).isZero();
        assertThat(old.fallenOf("A1")).isNotEmpty();
        assertThat(old.liesOf("A1").unseen()).isEqualTo(old.fallenOf("A1").size());
    }

    @Test
    void f13_whereItCannotBeSwitchedItStaysLit() {
        CabinetBench old = new CabinetBench(11);
        old.cabinet.emitter(false);
        assertThat(old.cabinet.read().curtainBlocked()).isFalse();
    }

    @Test
    void f13_darknessForWantOfLightIsNoDrop() {
        cabinet.emitter(false);
        bench.time.pass(40);
        cabinet.emitter(true);
        assertThat(cabinet.read().drops()).as("its own darkness").isEmpty();
    }

    @Test
    void f13_anAgentThatDiesLeavesItDarkAndStopAndAPowerCutLightIt() {
        cabinet.emitter(false);
        cabinet.agentDied();
        assertThat(cabinet.read().curtainBlocked()).isTrue();
        cabinet.stop();
        assertThat(cabinet.read().curtainBlocked()).isFalse();
        cabinet.emitter(false);
        cabinet.powerCut();
        assertThat(cabinet.read().curtainBlocked()).isFalse();
    }
}
