package yaogui.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yaogui.hardware.gpio.GpioWiring.Input;
import yaogui.hardware.gpio.GpioWiring.LanePins;
import yaogui.hardware.gpio.GpioWiring.Output;
import yaogui.hardware.gpio.GpioWiring.Use;

/** A wiring is right as a whole, or is refused with a sentence. */
class A02_Wiring {

    private static LanePins lane(String label, int motor, int home) {
        return new LanePins(
                label, Output.high(motor), Optional.empty(), Input.closesToGround(home, Duration.ofMillis(20)));
    }

    private static GpioWiring wiring(int heartbeat, LanePins... lanes) {
        return new GpioWiring(
                Optional.empty(),
                Output.high(heartbeat),
                Optional.empty(),
                List.of(lanes),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void aPinThatIsUsedTwiceIsNamedWithBothUses() {
        assertThatThrownBy(() -> wiring(16, lane("A1", 17, 5), lane("A2", 27, 17)))
                .hasMessage("GPIO 17 is named twice: as the motor of lane A1 and as the home switch of lane A2."
                        + " Give one of them another pin.");
        assertThatThrownBy(() -> wiring(16, lane("A1", 16, 5)))
                .hasMessageStartingWith(
                        "GPIO 16 is named twice: as the heartbeat of the supply and as the motor of lane A1.");
    }

    @Test
    void aPinThatIsNotOnTheHeaderIsRefused() {
        for (int pin : new int[] {-1, 0, 1, 28}) {
            assertThatThrownBy(() -> wiring(16, lane("A1", pin, 5)))
                    .hasMessage("GPIO " + pin + ", the motor of lane A1, is not free on a Raspberry Pi."
                            + " Take one from 2 to 27.");
        }
    }

    @Test
    void f13_aLightWithoutACurtainIsRefused() {
        GpioWiring rack = GpioWiring.FOUR_LANE_RACK;
        assertThatThrownBy(() -> new GpioWiring(
                        rack.chip(),
                        rack.heartbeat(),
                        rack.supplyEnable(),
                        rack.lanes(),
                        Optional.empty(),
                        rack.emitter(),
                        rack.door(),
                        rack.buttons()))
                .hasMessage("The wiring names an emitter and no curtain. Name both, or the curtain only.");
    }

    @Test
    void twoLanesOfOneNameAreRefused() {
        assertThatThrownBy(() -> wiring(16, lane("A1", 17, 5), lane("A1", 27, 6)))
                .hasMessage("There are two wirings for lane A1. Remove one or name it differently.");
    }

    @Test
    void aWiringWithoutALaneIsRefused() {
        assertThatThrownBy(() -> wiring(16)).hasMessage("The wiring names no lane. Name at least one.");
    }

    @Test
    void whatIsNotWiredIsNotFitted() {
        GpioWiring bare = wiring(16, lane("A1", 17, 5));

        assertThat(bare.uses())
                .containsExactly(
                        new Use(16, "the heartbeat of the supply"),
                        new Use(17, "the motor of lane A1"),
                        new Use(5, "the home switch of lane A1"));
    }

    @Test
    void theGuideSaysWhatTheCodeDoes() throws IOException {
        Pattern row = Pattern.compile("\\| GPIO (\\d+) \\| \\d+ \\| ([^|]+?) \\|.*");
        List<Use> guide;
        try (Stream<String> lines = Files.lines(Path.of("../docs/wiring.md"))) {
            guide = lines.map(row::matcher)
                    .filter(Matcher::matches)
                    .map(match -> new Use(Integer.parseInt(match.group(1)), match.group(2)))
                    .toList();
        }

        assertThat(guide).containsExactlyInAnyOrderElementsOf(GpioWiring.FOUR_LANE_RACK.uses());
    }
}
