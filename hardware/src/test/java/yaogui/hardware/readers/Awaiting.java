package yaogui.hardware.readers;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread will do; fails after ten seconds rather than never. */
final class Awaiting {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Awaiting() {}

    static void until(String what, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new AssertionError("Waited in vain until " + what + ".");
            }
            Thread.onSpinWait();
        }
    }

    static String text(Supplier<Optional<String>> poll) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            Optional<String> text = poll.get();
            if (text.isPresent()) {
                return text.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Waited in vain for a text.");
    }
}
