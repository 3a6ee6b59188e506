package yaogui.agent.takeover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.StaffFact;

/** On which day this journal last said something of each lane's goods, and which entries from paper it mentions. */
final class LaneHistory {

    private final Map<LaneId, LocalDate> counted = new HashMap<>();
    private final Map<LaneId, LocalDate> moved = new HashMap<>();
    private Optional<OrderPlaced> open = Optional.empty();
    private long lastPaper;

    /** @param day on which that was, in the county; the last of all days if the clock could not be trusted */
    void after(Event event, LocalDate day) {
        switch (event.fact()) {
            case OrderPlaced placed -> open = Optional.of(placed);
            case OrderEnded _ -> {
                open.ifPresent(placed -> later(moved, placed.lane(), day));
                open = Optional.empty();
            }
            case StaffFact deed -> {
                later(moved, deed.lane(), day);
                if (deed instanceof Counted) {
                    later(counted, deed.lane(), day);
                }
            }
            case CarriedOver known -> later(moved, known.lane(), LocalDate.MIN);
            case PaperEntry paper -> {
                lastPaper = Math.max(lastPaper, paper.number());
                later(moved, paper.deed().lane(), LocalDate.MIN);
            }
            default -> {}
        }
    }

    private static void later(Map<LaneId, LocalDate> days, LaneId lane, LocalDate day) {
        days.merge(lane, day, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whether this journal has said anything of a lane's goods. */
    boolean knows(LaneId lane) {
        return moved.containsKey(lane);
    }

    /** Whether somebody counted it at the machine on that day or later. */
    boolean countedSince(LaneId lane, LocalDate day) {
        return since(counted, lane, day);
    }

    /** Whether boxes came or went at the machine on that day or later. */
    boolean movedSince(LaneId lane, LocalDate day) {
        return since(moved, lane, day);
    }

    private static boolean since(Map<LaneId, LocalDate> days, LaneId lane, LocalDate day) {
        return days.containsKey(lane) && !days.get(lane).isBefore(day);
    }

    /** Whether an entry from paper has been judged. */
    boolean mentions(long paper) {
        return paper <= lastPaper;
    }
}
