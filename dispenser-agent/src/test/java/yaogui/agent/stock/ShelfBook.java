package yaogui.agent.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.message.UpState.Closure;

/** A journal on paper: each call is an entry, and the shelf is what follows from all of them. */
final class ShelfBook {

    static final ProductId CONDOM = new ProductId("condom-52-10");
    static final LaneId A1 = new LaneId("A1");
    static final LaneId A2 = new LaneId("A2");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate SOON = LocalDate.of(2027, 1, 31);
    static final LocalDate LATER = LocalDate.of(2028, 6, 30);

    private Shelf shelf = Shelf.empty(List.of(new Slot(A1, CONDOM, 12), new Slot(A2, CONDOM, 12)));
    private long seq;

    Lane lane(LaneId lane) {
        return shelf.get(lane);
    }

    Shelf shelf() {
        return shelf;
    }

    ShelfBook write(Fact fact) {
        shelf = shelf.after(new Event(++seq, Instant.EPOCH, true, fact));
        return this;
    }

    ShelfBook loaded(LaneId lane, String lot, LocalDate expiry, int boxes) {
        return write(new Loaded(lane, CONDOM, new LotId(lot), expiry, boxes));
    }

    ShelfBook placed(LaneId lane) {
        return write(new OrderPlaced(seq + 1, lane, CONDOM, new LotId("any")));
    }

    /** An order from its beginning to its end. */
    ShelfBook order(LaneId lane, Outcome outcome, Reason reason, int fell) {
        long order = seq + 1;
        placed(lane).write(new TurnStarted(order));
        return write(new OrderEnded(order, outcome, reason, fell, 2000, 200));
    }

    ShelfBook dispensed(LaneId lane) {
        return order(lane, Outcome.DISPENSED, Reason.DROP_SEEN, 1);
    }

    ShelfBook nothingSeen(LaneId lane) {
        return order(lane, Outcome.UNKNOWN, Reason.NOTHING_FELL, 0);
    }

    ShelfBook counted(LaneId lane, int boxes) {
        return write(new Counted(lane, boxes));
    }

    ShelfBook withdrawn(LaneId lane, String lot, int boxes) {
        return write(new Withdrawn(lane, new LotId(lot), boxes, Withdrawn.Destination.QUARANTINE));
    }

    ShelfBook lane(LaneId lane, LaneCondition condition) {
        return write(new LaneChanged(lane, condition, Reason.SERVICED));
    }

    /** The layers of a lane, front first, as {@code lot×boxes}. */
    List<String> layers(LaneId lane) {
        return lane(lane).layers().stream()
                .map(layer -> layer.lot() + "×" + layer.quantity())
                .toList();
    }

    Optional<Closure> closure(LaneId lane) {
        return closure(lane, Optional.of(TODAY), Holds.NONE);
    }

    Optional<Closure> closure(LaneId lane, Optional<LocalDate> today, Holds holds) {
        return shelf.closure(lane(lane), today, Optional.of(holds));
    }

    Optional<LaneId> chosen() {
        return shelf.choose(CONDOM, Optional.of(TODAY), Optional.of(Holds.NONE))
                .map(lane -> lane.slot().lane());
    }

    static Holds held(String lot) {
        return new Holds(Set.of(new Holds.Lot(CONDOM, new LotId(lot))));
    }
}
