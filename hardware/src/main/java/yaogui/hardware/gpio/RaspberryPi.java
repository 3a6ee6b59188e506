package yaogui.hardware.gpio;

import com.pi4j.Pi4J;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import com.pi4j.common.Identity;
import com.pi4j.context.Context;
import com.pi4j.context.ContextBuilder;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.IOType;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Opens the pins of the board that this runs on. Pi4J left to itself loads pretended pins where it finds no board, and a
 * dispenser would then believe in motors that are not there: so its providers are named here, and checked.
 */
public final class RaspberryPi {

    private RaspberryPi() {}

    /**
     * A cabinet on this board's pins.
     *
     * @param nanos monotonic time in nanoseconds, callable by any thread
     * @throws IllegalStateException if this is not a Raspberry Pi, or its pins cannot be opened
     */
    public static GpioCabinet cabinet(GpioWiring wiring, LongSupplier nanos) {
        if (!BoardInfoHelper.runningOnRaspberryPi()) {
            throw new IllegalStateException("This is not a Raspberry Pi, so there are no pins to drive."
                    + " Take the simulated cabinet here, or run this on the board.");
        }
        Context context = open(wiring);
        try {
            requireRealPins(context);
            return new GpioCabinet(wiring, context, nanos);
        } catch (Pi4JException | IllegalStateException e) {
            context.shutdown();
            throw new IllegalStateException(
                    "The pins could not be opened: " + e.getMessage()
                            + " Maybe another program holds one, or this user is not in the group gpio.",
                    e);
        }
    }

    /**
     * Refuses pretended pins.
     *
     * @throws IllegalStateException if a provider of pins is not that of the Linux GPIO character device
     */
    static void requireRealPins(Context context) {
        requireReal("outputs", providers(context, IOType.DIGITAL_OUTPUT), GpioDDigitalOutputProvider.ID);
        requireReal("inputs", providers(context, IOType.DIGITAL_INPUT), GpioDDigitalInputProvider.ID);
    }

    private static List<String> providers(Context context, IOType type) {
        return context.providers().all().values().stream()
                .filter(provider -> provider.getType() == type)
                .map(Identity::id)
                .toList();
    }

    private static void requireReal(String what, List<String> found, String wanted) {
        if (!found.equals(List.of(wanted))) {
            throw new IllegalStateException("The " + what + " are driven by " + found + ", not by " + wanted
                    + " alone: they are not this board's pins. See which Pi4J plugins are on the class path.");
        }
    }

    private static Context open(GpioWiring wiring) {
        ContextBuilder builder = Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(GpioDDigitalOutputProvider.newInstance(), GpioDDigitalInputProvider.newInstance());
        wiring.chip().ifPresent(builder::setGpioChipName);
        return builder.build();
    }
}
