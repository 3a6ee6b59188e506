package yaogui.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.pi4j.Pi4J;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import com.pi4j.context.Context;
import org.junit.jupiter.api.Test;

/** A dispenser never believes in pretended pins. */
class A05_RealPinsOnly {

    @Test
    void whereThereIsNoBoardASentenceSaysSo() {
        assumeFalse(BoardInfoHelper.runningOnRaspberryPi(), "This is a Raspberry Pi.");

        assertThatThrownBy(() -> RaspberryPi.cabinet(GpioWiring.FOUR_LANE_RACK, System::nanoTime))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This is not a Raspberry Pi, so there are no pins to drive."
                        + " Take the simulated cabinet here, or run this on the board.");
    }

    @Test
    void pretendedPinsAreRefused() {
        assertThatThrownBy(() -> RaspberryPi.requireRealPins(new MockRack().context))
                .hasMessageStartingWith("The outputs are driven by [mock-digital-output], not by gpiod-digital-output");
    }

    @Test
    void noPinsAtAllAreRefused() {
        Context context = Pi4J.newContextBuilder().noAutoDetect().build();

        assertThatThrownBy(() -> RaspberryPi.requireRealPins(context))
                .hasMessageStartingWith("The outputs are driven by [], not by gpiod-digital-output");
    }
}
