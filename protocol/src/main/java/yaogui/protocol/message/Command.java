package yaogui.protocol.message;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;

/**
 * Something a dispenser is to do once: the inside of a {@link Signed} on {@code down/command}. There is no command that
 * dispenses.
 *
 * @param dispenser whom it is meant for
 * @param counter greater than that of any command obeyed before
 * @param expires after this moment it is void
 * @param action what to do
 * @param lane which lane, where the action is one of a lane
 */
public record Command(
        DispenserId dispenser, long counter, Instant expires, CommandAction action, Optional<LaneId> lane) {

    /** @throws IllegalArgumentException if {@code counter} is below 1, or the lane does not go with the action */
    public Command {
        if (counter < 1) {
            throw new IllegalArgumentException("%s: command %d; the first is 1".formatted(dispenser, counter));
        }
        action.require(lane);
    }

    /** Of the whole dispenser. */
    public Command(DispenserId dispenser, long counter, Instant expires, CommandAction action) {
        this(dispenser, counter, expires, action, Optional.empty());
    }
}
