package yaogui.console.web.command;

import java.util.List;
import java.util.stream.Stream;
import yaogui.console.command.CommandBook;
import yaogui.console.command.CommandRow;
import yaogui.console.command.Fate;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.LaneView;
import yaogui.console.staff.Capability;
import yaogui.console.web.Frame;
import yaogui.console.web.Typed;
import yaogui.protocol.CommandAction;

/**
 * What can be asked of a dispenser, and what was.
 *
 * @param view of the dispenser
 * @param commands the last ones, the newest first
 * @param logs what it sent up of its log
 * @param typed what was refused
 */
public record CommandPage(DispenserView view, List<CommandRow> commands, List<CommandBook.Log> logs, Typed typed) {

    /** The form of what the whole dispenser can do. */
    public static final String WHOLE = "whole";

    /** The form of what one lane can do. */
    public static final String LANE = "lane";

    /** The form that takes the dispenser out of use. */
    public static final String LEAVE = "leave";

    /** Those of the whole dispenser that this reader may ask; to leave for good stands apart. */
    public List<CommandAction> actions() {
        return Stream.of(CommandAction.values())
                .filter(action -> !action.mustNameALane() && action != CommandAction.DECOMMISSION)
                .toList();
    }

    /** Those of one lane. */
    public List<CommandAction> ofLanes() {
        return Stream.of(CommandAction.values())
                .filter(CommandAction::mayNameALane)
                .toList();
    }

    public List<String> lanes() {
        return view.lanes().stream().map((LaneView lane) -> lane.lane().text()).toList();
    }

    /** Whether this reader may take a dispenser out of use. */
    public boolean mayDecommission(Frame frame) {
        return frame.may(Capability.DECOMMISSION) && view.row().inService();
    }

    /** Whether the dispenser's own sentence, which is English, says more than our words for how it ended. */
    public boolean carriesFigures(CommandRow row) {
        return row.action() == CommandAction.SELF_TEST || row.fate() != Fate.DONE;
    }
}
