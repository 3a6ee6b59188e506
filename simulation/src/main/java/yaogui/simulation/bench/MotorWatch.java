package yaogui.simulation.bench;

import java.util.function.LongSupplier;
import yaogui.hardware.ForwardingMachine;
import yaogui.hardware.Machine;

/** A machine of which one knows when a motor was last switched on. */
final class MotorWatch extends ForwardingMachine {

    private final LongSupplier nanos;
    private long suppliedAt;
    private boolean supplied;

    MotorWatch(Machine machine, LongSupplier nanos) {
        super(machine);
        this.nanos = nanos;
    }

    /** When the motor supply was closed for the last order, in nanoseconds; the motor follows after a look at it. */
    long suppliedAt() {
        return suppliedAt;
    }

    @Override
    public void feedSupply() {
        super.feedSupply();
        if (!supplied) {
            supplied = true;
            suppliedAt = nanos.getAsLong();
        }
    }

    @Override
    public void stop() {
        supplied = false;
        super.stop();
    }
}
