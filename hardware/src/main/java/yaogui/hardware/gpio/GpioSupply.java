package yaogui.hardware.gpio;

import com.pi4j.context.Context;
import java.util.Optional;
import java.util.function.LongSupplier;
import yaogui.hardware.Machine;

/**
 * The motor supply behind a heartbeat. A retriggerable monostable holds the relay for a little less than
 * {@link Machine#SUPPLY_HOLD_MILLIS} after each rising edge; whatever happens to this process, without edges it opens.
 * The pin rests low, so that the first feeding after a rest is a rising edge.
 */
final class GpioSupply {

    private static final long HOLD_NANOS = Machine.SUPPLY_HOLD_MILLIS * 1_000_000L;

    private final OutputPin heartbeat;
    private final Optional<OutputPin> enable;
    private final LongSupplier nanos;
    private boolean fed;
    private long fedNanos;

    GpioSupply(Context context, GpioWiring wiring, LongSupplier nanos) {
        this.nanos = nanos;
        heartbeat = new OutputPin(context, "supply-heartbeat", wiring.heartbeat());
        enable = wiring.supplyEnable().map(pin -> new OutputPin(context, "supply-enable", pin));
    }

    void feed() {
        enable.filter(pin -> !pin.on()).ifPresent(pin -> pin.set(true));
        heartbeat.set(!heartbeat.on());
        fed = true;
        fedNanos = nanos.getAsLong();
    }

    /** Whether it was fed, and that was too long ago: the relay has opened by itself. */
    boolean hasLapsed() {
        return fed && nanos.getAsLong() - fedNanos >= HOLD_NANOS;
    }

    void open() {
        fed = false;
        try {
            enable.ifPresent(pin -> pin.set(false));
        } finally {
            heartbeat.set(false);
        }
    }
}
