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
import yaogui.console.web.fleet.AlarmName;
import yaogui.protocol.CommandAction;
import yaogui.protocol.event.SelfTestResult;

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

    /** Whether only the dispenser's own sentence, which is English, says what we have no words for. */
    public boolean carriesFigures(CommandRow row) {
        return row.selfTest().isEmpty() && (row.action() == CommandAction.SELF_TEST || row.fate() != Fate.DONE);
    }

    /** What a self-test found, a line each; one line that all is well where it found nothing. */
    public List<String> found(Frame frame, SelfTestResult result) {
        return result.foundNothing()
                ? List.of(frame.say("command.found-nothing", result.lanes()))
                : result.findings().stream()
                        .map(finding -> found(frame, finding))
                        .toList();
    }

    private static String found(Frame frame, SelfTestResult.Finding finding) {
        boolean alarms = finding.kind() == SelfTestResult.Kind.ALARMS;
        List<String> which = finding.of().stream()
                .map(one -> alarms ? AlarmName.of(one, frame) : one)
                .toList();
        return frame.say("found." + finding.kind().name(), frame.list(which));
    }
}
