package yaogui.hardware.gpio;

import com.pi4j.context.Context;
import java.util.Optional;
import yaogui.hardware.Drive;
import yaogui.hardware.gpio.GpioWiring.LanePins;

/** A spiral lane on pins. Of its two directions one is switched off before the other is switched on. */
final class GpioLane {

    final String label;
    private final OutputPin forward;
    private final Optional<OutputPin> reverse;
    private final InputPin home;

    GpioLane(Context context, LanePins wiring) {
        label = wiring.label();
        String id = "lane-" + label;
        forward = new OutputPin(context, id + "-motor", wiring.motor());
        reverse = wiring.reverse().map(pin -> new OutputPin(context, id + "-reverse", pin));
        home = new InputPin(context, id + "-home", wiring.home());
    }

    void drive(Drive drive) {
        switch (drive) {
            case OFF -> off();
            case FORWARD -> {
                reverse.ifPresent(pin -> pin.set(false));
                forward.set(true);
            }
            case REVERSE -> {
                OutputPin back = reverse.orElseThrow(() ->
                        new IllegalArgumentException("Lane " + label + " cannot turn back: no reverse pin is wired."));
                forward.set(false);
                back.set(true);
            }
        }
    }

    private void off() {
        try {
            forward.set(false);
        } finally {
            reverse.ifPresent(pin -> pin.set(false));
        }
    }

    boolean on() {
        return forward.on() || reverse.map(OutputPin::on).orElse(false);
    }

    boolean isHome() {
        return home.active();
    }
}
