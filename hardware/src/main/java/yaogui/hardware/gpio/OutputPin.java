package yaogui.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;

/** An output that is on or off, whatever level that is. Off when it is made and when it is given back. */
final class OutputPin {

    private final DigitalOutput pin;
    private final boolean activeHigh;
    private boolean on;

    OutputPin(Context context, String id, GpioWiring.Output wiring) {
        activeHigh = wiring.activeHigh();
        pin = context.create(DigitalOutput.newConfigBuilder(context)
                .id(id)
                .address(wiring.bcm())
                .initial(level(false))
                .shutdown(level(false))
                .build());
    }

    boolean on() {
        return on;
    }

    /** Remembers what was wanted even when the write fails, so that a motor that may be on is never taken as off. */
    void set(boolean wanted) {
        on |= wanted;
        pin.state(level(wanted));
        on = wanted;
    }

    private DigitalState level(boolean active) {
        return active == activeHigh ? DigitalState.HIGH : DigitalState.LOW;
    }
}
