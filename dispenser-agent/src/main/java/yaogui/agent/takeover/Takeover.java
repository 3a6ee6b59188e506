package yaogui.agent.takeover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.PaperEntry.Standing;
import yaogui.protocol.event.StaffFact;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.message.StockAnswer;

/**
 * Judges what the console knows of the lanes. What this journal says of a lane wins over what an earlier one said, and
 * what was done at the machine over what stands on paper. Nothing is taken over twice.
 */
final class Takeover {

    private final Function<Instant, LocalDate> dayOf;
    private final LaneHistory history = new LaneHistory();

    /** @param dayOf the day in the county at a moment */
    Takeover(Function<Instant, LocalDate> dayOf) {
        this.dayOf = dayOf;
    }

    void after(Event event) {
        history.after(event, event.clockTrusted() ? dayOf.apply(event.at()) : LocalDate.MAX);
    }

    /** What to write about a lane of which an earlier journal knew; nothing if it does not fit what is known here. */
    Optional<CarriedOver> judge(StockAnswer.Lane known, Shelf shelf) {
        CarriedOver whole = new CarriedOver(known.lane(), known.product(), known.layers(), 0);
        return shelf.find(known.lane())
                .filter(lane -> lane.slot().product().equals(known.product()))
                .filter(lane -> whole.quantity() <= lane.slot().capacity())
                .filter(lane -> !history.knows(known.lane()))
                .map(lane -> new CarriedOver(known.lane(), known.product(), known.layers(), whole.quantity()));
    }

    /** What to write about an entry from paper; nothing if that was done. */
    Optional<PaperEntry> judge(StockAnswer.Paper paper, Shelf shelf) {
        return history.mentions(paper.number())
                ? Optional.empty()
                : Optional.of(new PaperEntry(
                        paper.number(), paper.visited(), paper.deed(), standing(paper.deed(), paper.visited(), shelf)));
    }

    private Standing standing(StaffFact deed, LocalDate visited, Shelf shelf) {
        Optional<Lane> lane = shelf.find(deed.lane());
        if (lane.isEmpty()) {
            return Standing.NO_LANE;
        }
        if (history.countedSince(deed.lane(), visited)) {
            return Standing.COUNTED_SINCE;
        }
        return switch (deed) {
            case Loaded loaded ->
                loaded.product().equals(lane.get().slot().product())
                                && !lane.get().holdsAnother()
                        ? Standing.TAKEN
                        : Standing.WRONG_PRODUCT;
            case Withdrawn _ -> Standing.TAKEN;
            case Counted counted -> counted(counted, visited, lane.get());
        };
    }

    private Standing counted(Counted counted, LocalDate visited, Lane lane) {
        if (history.movedSince(counted.lane(), visited)) {
            return Standing.MOVED_SINCE;
        }
        return counted.quantity() > 0 && lane.layers().isEmpty() ? Standing.NO_LOT : Standing.TAKEN;
    }
}
