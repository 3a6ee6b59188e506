package yaogui.protocol.message;

import yaogui.protocol.Epoch;

/**
 * The console has committed every entry up to and including {@code through}: {@code down/ack}. Only this lets a
 * dispenser forget an entry. A {@code through} below what was sent asks for everything after it again.
 *
 * @param epoch the life of the journal that is meant
 * @param through a {@code seq}; 0 when the console has nothing of this epoch yet
 */
public record DownAck(Epoch epoch, long through) implements Message {

    /** @throws IllegalArgumentException if {@code through} is negative */
    public DownAck {
        if (through < 0) {
            throw new IllegalArgumentException("acknowledged through %d".formatted(through));
        }
    }
}
