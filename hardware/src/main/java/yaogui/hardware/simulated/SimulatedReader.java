package yaogui.hardware.simulated;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import yaogui.hardware.CardReader;

/** A scanner to which codes are shown by calling {@link #show}. Any thread. */
public final class SimulatedReader implements CardReader {

    private final Queue<String> shown = new ConcurrentLinkedQueue<>();
    private final BooleanSupplier pluggedIn;

    /** One whose plug never comes out. */
    public SimulatedReader() {
        this(() -> true);
    }

    private SimulatedReader(BooleanSupplier pluggedIn) {
        this.pluggedIn = pluggedIn;
    }

    /** One in a cabinet, whose fault {@link SimulatedFault#F36_READER_GONE} pulls its plug. */
    public static SimulatedReader in(SimulatedCabinet cabinet) {
        return new SimulatedReader(() -> !cabinet.has(SimulatedFault.F36_READER_GONE));
    }

    /** Lost, while the plug is out. */
    public void show(String text) {
        if (connected()) {
            shown.add(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS + 1) : text);
        }
    }

    @Override
    public Optional<String> poll() {
        return Optional.ofNullable(shown.poll());
    }

    @Override
    public boolean connected() {
        return pluggedIn.getAsBoolean();
    }

    @Override
    public void close() {
        shown.clear();
    }
}
