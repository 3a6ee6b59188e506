package yaogui.agent.stock;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.PaperEntry;

/**
 * What the console has asked to be done with lanes and what stands since then: the sum of the journal's commands.
 *
 * @param locked lanes that give nothing out until they are unlocked
 * @param toCount lanes that staff are asked to count
 */
public record Instructions(Set<LaneId> locked, Set<LaneId> toCount) {

    /** Nothing was asked. */
    public static final Instructions NONE = new Instructions(Set.of(), Set.of());

    /** Copies the sets, in the order of the labels. */
    public Instructions {
        locked = Collections.unmodifiableSet(new TreeSet<>(locked));
        toCount = Collections.unmodifiableSet(new TreeSet<>(toCount));
    }

    /** What stands after one more fact, at a dispenser with these lanes. */
    Instructions after(Fact fact, Collection<LaneId> lanes) {
        return switch (fact) {
            case CommandEnded command when command.wasDone() -> after(command, lanes);
            case Counted counted -> counted(counted.lane());
            case PaperEntry paper when paper.standing() == PaperEntry.Standing.TAKEN -> after(paper.deed(), lanes);
            default -> this;
        };
    }

    private Instructions after(CommandEnded command, Collection<LaneId> lanes) {
        Collection<LaneId> meant =
                command.lane().<Collection<LaneId>>map(Set::of).orElse(lanes);
        return switch (command.action()) {
            case LOCK_LANE -> new Instructions(with(locked, meant), toCount);
            case UNLOCK_LANE -> new Instructions(without(locked, meant), toCount);
            case RECOUNT -> new Instructions(locked, with(toCount, meant));
            case SEND_STATE, SELF_TEST, OPEN_FOR_SERVICE, SEND_LOGS, RESTART, DECOMMISSION -> this;
        };
    }

    private Instructions counted(LaneId lane) {
        return toCount.contains(lane) ? new Instructions(locked, without(toCount, Set.of(lane))) : this;
    }

    private static Set<LaneId> with(Set<LaneId> lanes, Collection<LaneId> more) {
        Set<LaneId> all = new TreeSet<>(lanes);
        all.addAll(more);
        return all;
    }

    private static Set<LaneId> without(Set<LaneId> lanes, Collection<LaneId> fewer) {
        Set<LaneId> rest = new TreeSet<>(lanes);
        rest.removeAll(fewer);
        return rest;
    }
}
