package yaogui.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.concurrent.TimeUnit;

/** An input that says yes or no, whatever level that is. */
final class InputPin {

    /** Told of each change, on a thread of Pi4J's; only enqueues. */
    interface Listener {
        void changed(boolean active);
    }

    private final DigitalInput pin;
    private final boolean activeHigh;

    InputPin(Context context, String id, GpioWiring.Input wiring) {
        activeHigh = wiring.activeHigh();
        pin = context.create(DigitalInput.newConfigBuilder(context)
                .id(id)
                .address(wiring.bcm())
                .pull(pull(wiring.pull()))
                .debounce(wiring.debounce().toNanos() / 1000, TimeUnit.MICROSECONDS)
                .build());
    }

    boolean active() {
        return isActive(pin.state());
    }

    void listen(Listener listener) {
        pin.addListener(event -> listener.changed(isActive(event.state())));
    }

    private boolean isActive(DigitalState state) {
        return state.isHigh() == activeHigh;
    }

    private static PullResistance pull(GpioWiring.Pull pull) {
        return switch (pull) {
            case UP -> PullResistance.PULL_UP;
            case DOWN -> PullResistance.PULL_DOWN;
            case NONE -> PullResistance.OFF;
        };
    }
}
