package yaogui.hardware.readers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Texts that were read and not yet taken. When nobody takes them the oldest go: whoever stands before the machine now
 * matters more than who stood there before. Any thread may call it.
 */
final class TextQueue {

    static final int MOST_TEXTS = 16;

    private final Deque<String> texts = new ArrayDeque<>();

    synchronized void add(String text) {
        if (texts.size() == MOST_TEXTS) {
            texts.remove();
        }
        texts.add(text);
    }

    synchronized Optional<String> poll() {
        return Optional.ofNullable(texts.poll());
    }
}
