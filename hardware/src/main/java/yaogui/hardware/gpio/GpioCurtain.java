package yaogui.hardware.gpio;

import com.pi4j.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;
import yaogui.hardware.Readings.Drop;

/**
 * The drop curtain on a pin. Each darkening is timed on Pi4J's thread when its edges are told; the kernel's own times
 * are not handed on by Pi4J, so a width is true to the machine's scheduling, a millisecond or few. A darkening that began
 * while the emitter was off is nothing that fell.
 */
final class GpioCurtain {

    private static final int MOST_DROPS = 256;

    private final InputPin pin;
    /** On where the light is off: so it is lit at first, and when the pins are given back. */
    private final Optional<OutputPin> unlit;

    private final LongSupplier nanos;
    private final BlockingQueue<Drop> drops = new ArrayBlockingQueue<>(MOST_DROPS);
    /** Touched by Pi4J's thread only. */
    private OptionalLong darkSince = OptionalLong.empty();

    private volatile boolean darkenedByUs;

    GpioCurtain(Context context, GpioWiring.Input wiring, Optional<GpioWiring.Output> emitter, LongSupplier nanos) {
        this.nanos = nanos;
        unlit = emitter.map(
                lit -> new OutputPin(context, "curtain-emitter", new GpioWiring.Output(lit.bcm(), !lit.activeHigh())));
        pin = new InputPin(context, "curtain", wiring);
        pin.listen(this::changed);
    }

    void light(boolean lit) {
        unlit.ifPresent(pin -> {
            darkenedByUs = true;
            pin.set(!lit);
            darkenedByUs = !lit;
        });
    }

    boolean dark() {
        return pin.active();
    }

    List<Drop> takeDrops() {
        List<Drop> taken = new ArrayList<>();
        drops.drainTo(taken);
        return taken;
    }

    private void changed(boolean dark) {
        long now = nanos.getAsLong();
        if (dark) {
            darkSince = darkenedByUs ? OptionalLong.empty() : OptionalLong.of(now);
        } else if (darkSince.isPresent()) {
            // A full queue means that nobody reads; what is lost then is lost to nobody.
            boolean _ = drops.offer(new Drop(now, (now - darkSince.getAsLong()) / 1000));
            darkSince = OptionalLong.empty();
        }
    }
}
