package yaogui.console;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or process does, for a bounded time. */
public final class Eventually {

    private static final Duration MOST = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(5);

    private Eventually() {}

    public static void becomes(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("within " + MOST.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    public static <T> T comes(String what, Supplier<Optional<T>> source) {
        Object[] found = new Object[1];
        becomes(what, () -> {
            Optional<T> next = source.get();
            next.ifPresent(value -> found[0] = value);
            return next.isPresent();
        });
        @SuppressWarnings("unchecked")
        T value = (T) found[0];
        return value;
    }
}
