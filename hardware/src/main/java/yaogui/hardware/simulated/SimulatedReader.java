package yaogui.hardware.simulated;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import yaogui.hardware.CardReader;

/** A scanner to which codes are shown by calling {@link #show}. Any thread. */
public final class SimulatedReader implements CardReader {

    private final Queue<String> shown = new ConcurrentLinkedQueue<>();

    public void show(String text) {
        shown.add(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS + 1) : text);
    }

    @Override
    public Optional<String> poll() {
        return Optional.ofNullable(shown.poll());
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public void close() {
        shown.clear();
    }
}
