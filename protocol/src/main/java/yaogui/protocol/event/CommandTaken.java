package yaogui.protocol.event;

import java.util.Optional;
import yaogui.protocol.CommandAction;
import yaogui.protocol.LaneId;

/**
 * A command of the console is about to be obeyed. From here on its counter is used up, whatever becomes of it.
 *
 * @param counter of the command
 * @param action what is to be done
 * @param lane which lane, where it is one of a lane
 */
public record CommandTaken(long counter, CommandAction action, Optional<LaneId> lane) implements Fact {}
