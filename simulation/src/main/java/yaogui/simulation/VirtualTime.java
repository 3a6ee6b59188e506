package yaogui.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Time that passes when it is told to. */
public final class VirtualTime implements InstantSource, LongSupplier {

    private final Instant beginning;
    private long nanos;

    public VirtualTime(Instant beginning) {
        this.beginning = beginning;
    }

    @Override
    public Instant instant() {
        return beginning.plusNanos(nanos);
    }

    /** Monotonic, from 0. */
    @Override
    public long getAsLong() {
        return nanos;
    }

    public void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    /** Nothing, if that moment is past. */
    public void passUntil(long thenNanos) {
        nanos = Math.max(nanos, thenNanos);
    }
}
