package yaogui.protocol.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;

/**
 * The console has committed every entry up to and including {@code through}: the inside of a {@link Signed} on
 * {@code down/ack}. Only this lets a dispenser forget an entry. A {@code through} below what was sent asks for everything
 * after it again: the dispenser asks, and goes back by a {@link StockAnswer}.
 *
 * @param dispenser whom it is meant for
 * @param epoch the life of the journal that is meant
 * @param through a {@code seq}; 0 when the console has nothing of this epoch yet
 * @param at the moment of signing, to the second, for who reads along: clocks go wrong, so nothing hangs on it
 */
public record DownAck(DispenserId dispenser, Epoch epoch, long through, Instant at) {

    /** @throws IllegalArgumentException if {@code through} is negative */
    public DownAck {
        if (through < 0) {
            throw new IllegalArgumentException("acknowledged through %d".formatted(through));
        }
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
