package yaogui.console.web.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yaogui.console.restocking.Visit;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.event.Withdrawn.Cause;

/**
 * One lane on a visit's sheet. How many boxes the books say lie in it does not stand there: who counts should count.
 *
 * @param lane its label
 * @param product what it holds, by code; empty if nobody has said
 * @param capacity boxes that fit; 0 if nobody has said
 * @param lots what lies in it, front first, each lot once
 * @param loads what the plan brings, what goes in first first
 * @param faulted whether somebody must put it right first
 */
public record SheetLane(
        LaneId lane, Optional<String> product, int capacity, List<Lot> lots, List<Visit.Line> loads, boolean faulted) {

    /**
     * Boxes of one lot.
     *
     * @param lot which
     * @param expiry its last day, if anybody has said
     * @param takeOut why it must not stay, if so
     */
    public record Lot(LotId lot, Optional<LocalDate> expiry, Optional<Cause> takeOut) {}

    /** Copies the lists. */
    public SheetLane {
        lots = List.copyOf(lots);
        loads = List.copyOf(loads);
    }

    /** What must not stay. */
    public List<Lot> removals() {
        return lots.stream().filter(lot -> lot.takeOut().isPresent()).toList();
    }
}
