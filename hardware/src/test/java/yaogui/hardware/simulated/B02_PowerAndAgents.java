package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yaogui.hardware.Drive;
import yaogui.hardware.Readings;

/** Power cuts and agents that die in the middle of a turn. */
class B02_PowerAndAgents {

    private final CabinetBench bench = new CabinetBench(5);
    private final SimulatedCabinet cabinet = bench.cabinet;

    private void turnUntilABoxFalls() {
        cabinet.drive("A1", Drive.FORWARD);
        while (cabinet.fallen().isEmpty()) {
            cabinet.feedSupply();
            bench.time.pass(CabinetBench.TICK_MILLIS);
        }
    }

    @Test
    void f28_aPowerCutStopsTheCoilWhereItIsAndTheBoxFallsUnseen() {
        turnUntilABoxFalls();
        cabinet.powerCut();
        bench.time.pass(2000);
        CabinetInside after = cabinet.inside();

        assertThat(after.lane("A1").degrees()).isBetween(280.0, 345.0);
        assertThat(after.hatch()).containsExactly(new Box("A1", 1));
        assertThat(after.supplyOn()).isFalse();
        Readings seen = cabinet.read();
        assertThat(seen.drops()).as("nobody was there to see it").isEmpty();
        assertThat(seen.isHome("A1")).isFalse();
    }

    @Test
    void anAgentThatIsBackInTimeSeesTheBoxFall() {
        turnUntilABoxFalls();
        cabinet.powerCut();
        cabinet.read();
        bench.time.pass(600);

        assertThat(cabinet.read().drops()).hasSize(1);
    }

    @Test
    void whenTheAgentDiesTheMotorRunsUntilTheSupplyOpens() {
        cabinet.feedSupply();
        cabinet.drive("A1", Drive.FORWARD);
        bench.time.pass(100);
        cabinet.agentDied();
        bench.time.pass(399);
        assertThat(cabinet.inside().lane("A1").running()).isTrue();

        bench.time.pass(1);
        assertThat(cabinet.inside().lane("A1").running()).isFalse();
        bench.time.pass(3_600_000);
        assertThat(cabinet.inside().lane("A1").degrees()).isBetween(50.0, 110.0);
    }

    @Test
    void aMotorDoesNotComeBackByItselfWhenTheSupplyDoes() {
        cabinet.feedSupply();
        cabinet.drive("A1", Drive.FORWARD);
        bench.time.pass(501);
        cabinet.feedSupply();
        bench.time.pass(100);

        assertThat(cabinet.inside().supplyOn()).isTrue();
        assertThat(cabinet.inside().lane("A1").running()).isFalse();
    }

    @Test
    void aLongQuietTimeIsSkippedAtOnce() {
        turnUntilABoxFalls();
        bench.time.pass(365L * 86_400_000);

        assertThat(cabinet.inside().hatch()).hasSize(1);
    }

    @Test
    void buttonsPressedWhileNoAgentLivedAreForgotten() {
        cabinet.press("green");
        assertThat(cabinet.read().pressed()).containsExactly("green");
        cabinet.agentDied();
        cabinet.press("red");
        assertThat(cabinet.read().pressed()).isEmpty();
        cabinet.press("red");
        assertThat(cabinet.read().pressed()).containsExactly("red");
    }

    @Test
    void lampsGoOutWithThePower() {
        cabinet.lamp("green", true);
        cabinet.lamp("red", true);
        cabinet.lamp("red", false);
        assertThat(cabinet.inside().lit()).containsExactly("green");

        cabinet.powerCut();
        assertThat(cabinet.inside().lit()).isEmpty();
    }
}
