package yaogui.hardware.gpio;

import com.pi4j.context.Context;
import java.util.Optional;
import java.util.Queue;
import yaogui.hardware.gpio.GpioWiring.ButtonPins;

/** A button on a pin, and its lamp. */
final class GpioButton {

    private final Optional<OutputPin> lamp;

    /**
     * @param pressed where a press is put, on Pi4J's thread; bounded
     */
    GpioButton(Context context, ButtonPins wiring, Queue<String> pressed) {
        String name = wiring.name();
        new InputPin(context, "button-" + name, wiring.pressed()).listen(down -> {
            if (down) {
                boolean _ = pressed.offer(name);
            }
        });
        lamp = wiring.lamp().map(pin -> new OutputPin(context, "lamp-" + name, pin));
    }

    void light(boolean lit) {
        lamp.ifPresent(pin -> pin.set(lit));
    }
}
