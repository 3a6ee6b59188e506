package yaogui.protocol.event;

import java.util.Optional;
import yaogui.protocol.CommandAction;
import yaogui.protocol.LaneId;

/**
 * What came of a command that was taken. A lane is locked, or to be counted, by this entry and not before.
 *
 * @param counter of the command
 * @param action what was to be done
 * @param lane which lane, where it is one of a lane
 * @param ending how it ended
 * @param detail one sentence for whoever asked; names no product that a resident took
 * @param selfTest what a self-test found; programs before 0.2 say it in {@code detail} only
 */
public record CommandEnded(
        long counter,
        CommandAction action,
        Optional<LaneId> lane,
        Ending ending,
        String detail,
        Optional<SelfTestResult> selfTest)
        implements Fact {

    /** Of anything but a self-test. */
    public CommandEnded(long counter, CommandAction action, Optional<LaneId> lane, Ending ending, String detail) {
        this(counter, action, lane, ending, detail, Optional.empty());
    }

    /** How a command ended. */
    public enum Ending {
        /** It was done. */
        DONE,
        /** It could not be done. */
        NOT_DONE,
        /** The agent ended in between; nobody knows how much of it was done, and it is not begun again. */
        INTERRUPTED
    }

    /** Whether it was done. */
    public boolean wasDone() {
        return ending == Ending.DONE;
    }
}
