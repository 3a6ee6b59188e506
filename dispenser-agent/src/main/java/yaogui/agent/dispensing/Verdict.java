package yaogui.agent.dispensing;

import java.util.Optional;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.spiral.TurnResult;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.Outcome;
import yaogui.protocol.Reason;

/**
 * What a turn's result means for the order and for the lane.
 *
 * @param outcome of the order
 * @param reason why
 * @param laneCondition the lane's new condition, where it changes
 */
record Verdict(Outcome outcome, Reason reason, Optional<Change> laneCondition) {

    /** A lane's new condition, and what was seen of it. */
    record Change(LaneCondition condition, Reason reason) {}

    /**
     * Judges a turn. That nothing fell is called certain only where the motor ran for too short a time to let a box go; a
     * light curtain can miss a thin box, so a full turn of which nothing was seen is unknown.
     *
     * @param misses full turns of this lane just before it of which nothing was seen to fall
     */
    static Verdict of(TurnResult result, int misses) {
        Reason reason = reason(result);
        return new Verdict(outcome(result), reason, change(result, reason, misses));
    }

    private static Outcome outcome(TurnResult result) {
        if (result.fell() > 0) {
            return Outcome.DISPENSED;
        }
        return result.tooShort() ? Outcome.NOT_DISPENSED : Outcome.UNKNOWN;
    }

    private static Reason reason(TurnResult result) {
        if (result.stop() != TurnResult.Stop.HOME) {
            return trouble(result.stop(), result.strokes());
        }
        return switch (result.fell()) {
            case 0 -> Reason.NOTHING_FELL;
            case 1 -> Reason.DROP_SEEN;
            default -> Reason.DOUBLE_DROP;
        };
    }

    private static Reason trouble(TurnResult.Stop stop, int strokes) {
        return switch (stop) {
            // It came home and nothing fell before it was shaken.
            case HOME -> Reason.JAMMED;
            case NOT_STARTED -> Reason.NOT_STARTED;
            case NOT_HOME -> Reason.NOT_HOME;
            case OVER_CURRENT -> Reason.OVER_CURRENT;
            case NO_CURRENT -> Reason.NO_CURRENT;
            case RUNS_UNTOLD -> Reason.RUNS_UNTOLD;
            case CURTAIN_BLIND -> Reason.CURTAIN_BLIND;
            case DOOR_OPENED -> Reason.DOOR_OPENED;
            case ABORTED -> strokes == 0 ? Reason.CURTAIN_BLOCKED : Reason.STOPPED;
        };
    }

    private static Optional<Change> change(TurnResult result, Reason reason, int misses) {
        return switch (result.stop()) {
            case HOME -> atHome(result, misses);
            case NOT_STARTED, NOT_HOME, OVER_CURRENT, NO_CURRENT, RUNS_UNTOLD ->
                Optional.of(new Change(LaneCondition.FAULTED, reason));
            // Stopped half way: nobody knows how much of the next turn is left.
            case CURTAIN_BLIND, DOOR_OPENED, ABORTED ->
                result.leftHome() ? Optional.of(new Change(LaneCondition.FAULTED, Reason.NOT_HOME)) : Optional.empty();
        };
    }

    private static Optional<Change> atHome(TurnResult result, int misses) {
        if (result.fell() > 1) {
            return Optional.of(new Change(LaneCondition.DEGRADED, Reason.DOUBLE_DROP));
        }
        if (result.fell() == 1) {
            return result.clean()
                    ? Optional.empty()
                    : Optional.of(new Change(LaneCondition.DEGRADED, trouble(result.first(), result.strokes())));
        }
        return misses + 1 >= Shelf.MOST_MISSES
                ? Optional.of(new Change(LaneCondition.FAULTED, Reason.FOUND_EMPTY))
                : Optional.empty();
    }
}
