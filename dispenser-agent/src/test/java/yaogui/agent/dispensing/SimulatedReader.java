package yaogui.agent.dispensing;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import yaogui.hardware.CardReader;

/** A reader to which a code is shown by calling {@link #show}; it hands on what it got, however long. */
public final class SimulatedReader implements CardReader {

    private final Queue<String> shown = new ArrayDeque<>();

    public void show(String text) {
        shown.add(text);
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
