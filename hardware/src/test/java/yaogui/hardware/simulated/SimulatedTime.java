package yaogui.hardware.simulated;

import java.util.function.LongSupplier;

/** Time that passes when a test says so. */
public final class SimulatedTime implements LongSupplier {

    private long nanos = 5_000_000_000L;

    @Override
    public long getAsLong() {
        return nanos;
    }

    public void pass(long millis) {
        nanos += millis * 1_000_000;
    }
}
