package yaogui.protocol.message;

import java.time.Instant;
import yaogui.protocol.DispenserId;

/**
 * Something a dispenser is to do once: the inside of a {@link Signed} on {@code down/command}. There is no command that
 * dispenses.
 *
 * @param dispenser whom it is meant for
 * @param counter greater than that of any command obeyed before
 * @param expires after this moment it is void
 * @param action what to do
 */
public record Command(DispenserId dispenser, long counter, Instant expires, Action action) {

    /** @throws IllegalArgumentException if {@code counter} is below 1 */
    public Command {
        if (counter < 1) {
            throw new IllegalArgumentException("%s: command %d; the first is 1".formatted(dispenser, counter));
        }
    }

    /** What can be asked of a dispenser from afar. */
    public enum Action {
        SEND_STATE,
        SELF_TEST,
        OPEN_FOR_SERVICE,
        RESTART
    }
}
