package yaogui.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yaogui.hardware.Drive;
import yaogui.hardware.Readings;
import yaogui.hardware.gpio.GpioWiring.Input;
import yaogui.hardware.gpio.GpioWiring.LanePins;
import yaogui.hardware.gpio.GpioWiring.Output;

/** Which level is on which pin, and when. */
class A03_Pins {

    private final MockRack rack = new MockRack();

    @Test
    void allOutputsAreOffAtFirst() {
        for (String id : List.of("supply-heartbeat", "supply-enable", "lane-A1-motor", "lane-A4-motor", "lamp-A1")) {
            assertThat(rack.output(id).isLow()).as(id).isTrue();
        }
    }

    @Test
    void theFirstFeedingAfterARestIsARisingEdge() {
        List<DigitalState> heartbeat = new ArrayList<>();
        rack.output("supply-heartbeat").addListener(event -> heartbeat.add(event.state()));
        rack.cabinet.feedSupply();
        rack.cabinet.stop();
        rack.cabinet.feedSupply();
        rack.cabinet.feedSupply();
        rack.cabinet.feedSupply();

        assertThat(heartbeat)
                .containsExactly(
                        DigitalState.HIGH, DigitalState.LOW, DigitalState.HIGH, DigitalState.LOW, DigitalState.HIGH);
    }

    @Test
    void stopResetsTheMonostable() {
        rack.cabinet.feedSupply();
        assertThat(rack.output("supply-enable").isHigh()).isTrue();

        rack.cabinet.stop();
        assertThat(rack.output("supply-enable").isLow()).isTrue();
    }

    @Test
    void aRelayBoardThatSwitchesOnLowIsOffWhenHigh() {
        Input home = Input.closesToGround(5, Duration.ofMillis(20));
        LanePins lane = new LanePins("A1", Output.low(17), Optional.of(Output.low(27)), home);
        GpioWiring low = new GpioWiring(
                Optional.empty(),
                Output.high(16),
                Optional.of(Output.high(20)),
                List.of(lane),
                GpioWiring.FOUR_LANE_RACK.curtain(),
                Optional.of(Output.low(9)),
                GpioWiring.FOUR_LANE_RACK.door(),
                List.of());
        MockRack relays = new MockRack(low);
        assertThat(relays.cabinet.equipment().reversible()).isTrue();
        assertThat(relays.output("lane-A1-motor").isHigh()).isTrue();
        assertThat(relays.output("lane-A1-reverse").isHigh()).isTrue();

        relays.cabinet.drive("A1", Drive.FORWARD);
        assertThat(relays.output("lane-A1-motor").isLow()).isTrue();
        relays.cabinet.drive("A1", Drive.REVERSE);
        assertThat(relays.output("lane-A1-motor").isHigh()).isTrue();
        assertThat(relays.output("lane-A1-reverse").isLow()).isTrue();
        relays.cabinet.drive("A1", Drive.OFF);
        assertThat(relays.output("lane-A1-reverse").isHigh()).isTrue();
    }

    @Test
    void f13_theLightIsOnAtFirstAndWhateverEndsIt() {
        MockDigitalOutput emitter = rack.output("curtain-emitter");
        assertThat(emitter.isLow()).isTrue();
        rack.cabinet.emitter(false);
        assertThat(emitter.isHigh()).isTrue();
        rack.cabinet.stop();
        assertThat(emitter.isLow()).isTrue();
        rack.cabinet.emitter(false);
        rack.cabinet.close();
        assertThat(emitter.isLow()).isTrue();
    }

    @Test
    void f13_whatIsDarkForWantOfLightIsNoDrop() {
        rack.cabinet.emitter(false);
        rack.input("curtain").mockState(DigitalState.HIGH);
        rack.time.pass(20);
        rack.cabinet.emitter(true);
        rack.input("curtain").mockState(DigitalState.LOW);
        assertThat(rack.cabinet.read().drops()).isEmpty();

        rack.input("curtain").mockState(DigitalState.HIGH);
        rack.time.pass(20);
        rack.input("curtain").mockState(DigitalState.LOW);
        assertThat(rack.cabinet.read().drops()).as("and the next one is").hasSize(1);
    }

    @Test
    void theCurtainGivesTheWidthOfEachDarkening() {
        rack.cabinet.read();
        rack.input("curtain").mockState(DigitalState.HIGH);
        rack.time.pass(37);
        assertThat(rack.cabinet.read().curtainBlocked()).isTrue();
        rack.input("curtain").mockState(DigitalState.LOW);
        long ended = rack.time.getAsLong();
        rack.time.pass(5);

        Readings readings = rack.cabinet.read();
        assertThat(readings.drops()).containsExactly(new Readings.Drop(ended, 37_000));
        assertThat(readings.curtainBlocked()).isFalse();
        assertThat(rack.cabinet.read().drops()).isEmpty();
    }

    @Test
    void aCurtainThatWasDarkFromTheStartTellsNoDrop() {
        rack.input("curtain").mockState(DigitalState.LOW);

        assertThat(rack.cabinet.read().drops()).isEmpty();
    }

    @Test
    void buttonsAreHeardWhenTheyGoDown() {
        for (String button : List.of("A2", "A1")) {
            rack.input("button-" + button).mockState(DigitalState.HIGH);
            rack.input("button-" + button).mockState(DigitalState.LOW);
        }

        assertThat(rack.cabinet.read().pressed()).endsWith("A2", "A1");
        assertThat(rack.cabinet.read().pressed()).isEmpty();
    }

    @Test
    void lampsGoOutWhenItIsClosed() {
        rack.cabinet.lamp("A3", true);
        assertThat(rack.output("lamp-A3").isHigh()).isTrue();

        var lamp = rack.output("lamp-A3");
        rack.cabinet.close();
        assertThat(lamp.isLow()).isTrue();
    }

    @Test
    void theDoorIsOpenWhenItsWireIsCut() {
        rack.input("door").mockState(DigitalState.HIGH);

        assertThat(rack.cabinet.read().doorOpen()).isTrue();
    }

    @Test
    void whatIsNotMeasuredIsEmpty() {
        assertThat(rack.cabinet.read().motorMilliamps()).isEmpty();
        assertThat(rack.cabinet.read().climate()).isEmpty();
        assertThat(rack.cabinet.equipment().currentSense()).isFalse();
    }
}
