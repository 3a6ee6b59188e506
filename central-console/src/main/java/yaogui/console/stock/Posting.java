package yaogui.console.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.StaffFact;
import yaogui.protocol.event.Started;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.event.UnknownFact;
import yaogui.protocol.event.Withdrawn;

/**
 * What follows from one fact for the county's goods. The ledger rule is here and nowhere else.
 *
 * @param after the dispenser's goods then
 * @param cause in a word, for the ledger
 * @param movements the lines of the ledger
 * @param demand what a resident took, or may have taken
 * @param finding a sentence, when the fact contradicts what was known
 */
public record Posting(
        JournalStock after, String cause, List<Movement> movements, Optional<Demand> demand, Optional<String> finding) {

    /**
     * An order's part in the day's demand.
     *
     * @param product what was ordered
     * @param taken boxes that fell
     * @param unknown 1 if nobody can tell, -1 if somebody could after all
     */
    public record Demand(ProductId product, int taken, int unknown) {

        /** Both together. */
        public Demand plus(Demand other) {
            return new Demand(product, taken + other.taken, unknown + other.unknown);
        }
    }

    /** Copies the list. */
    public Posting {
        movements = List.copyOf(movements);
    }

    /** Posts {@code fact} to the goods as they were {@code before} it. */
    public static Posting of(JournalStock before, Fact fact) {
        return switch (fact) {
            case OrderPlaced placed -> nothingMoved(before.with(placed));
            case OrderEnded ended -> ended(before, ended);
            case Loaded loaded ->
                moved(
                        before,
                        loaded.lane(),
                        before.lane(loaded.lane())
                                .load(loaded.product(), loaded.lot(), loaded.expiry(), loaded.quantity()),
                        Place.Common.VEHICLE,
                        "loaded");
            case Counted counted ->
                moved(
                        before,
                        counted.lane(),
                        before.lane(counted.lane()).count(counted.quantity()),
                        Place.Common.UNEXPLAINED,
                        "counted");
            case Withdrawn withdrawn ->
                moved(
                        before,
                        withdrawn.lane(),
                        before.lane(withdrawn.lane()).withdraw(withdrawn.lot(), withdrawn.quantity()),
                        where(withdrawn),
                        cause(withdrawn));
            case CarriedOver known -> carriedOver(before, known);
            case PaperEntry paper -> onPaper(before, paper);
            case LaneChanged changed ->
                nothingMoved(
                        before.with(changed.lane(), before.lane(changed.lane()).in(changed.condition())));
            case TurnStarted ignored -> nothingMoved(before);
            case Started ignored -> nothingMoved(before);
            case DoorMoved ignored -> nothingMoved(before);
            case ClockChanged ignored -> nothingMoved(before);
            case DesiredApplied ignored -> nothingMoved(before);
            case DesiredRolledBack ignored -> nothingMoved(before);
            case AlarmChanged ignored -> nothingMoved(before);
            case CommandTaken ignored -> nothingMoved(before);
            case CommandEnded ignored -> nothingMoved(before);
            case UnknownFact ignored -> nothingMoved(before);
        };
    }

    /**
     * A new journal has taken the place of this one, and says itself what lies in the lanes: what this one says lies
     * there is moved out of them. Orders that are open stay, for their end may still come.
     */
    public static Posting superseded(JournalStock before) {
        JournalStock after = new JournalStock(before.dispenser(), Map.of(), before.orders());
        List<Movement> movements = new ArrayList<>();
        before.lanes()
                .forEach((lane, stock) -> movements.addAll(movements(
                        before,
                        lane,
                        stock.layers().stream()
                                .filter(layer -> layer.quantity() != 0)
                                .map(layer -> layer.plus(-2 * layer.quantity()))
                                .toList(),
                        Place.Common.UNEXPLAINED)));
        return new Posting(after, "old-journal", movements, Optional.empty(), Optional.empty());
    }

    private static Posting carriedOver(JournalStock before, CarriedOver known) {
        List<Layer> layers = known.layers().stream()
                .map(layer -> new Layer(known.product(), layer.lot(), Optional.of(layer.expiry()), layer.quantity()))
                .toList();
        return moved(
                before,
                known.lane(),
                before.lane(known.lane()).carryOver(layers, known.doubt()),
                Place.Common.UNEXPLAINED,
                "carried-over");
    }

    /** What a count at the machine had found already goes from where it came to where the count took it from. */
    private static Posting onPaper(JournalStock before, PaperEntry paper) {
        LaneId lane = paper.deed().lane();
        return switch (paper.standing()) {
            case TAKEN -> {
                Posting taken = of(before, paper.deed());
                yield before.lane(lane).uncounted()
                        ? taken.with(taken.after()
                                .with(lane, taken.after().lane(lane).stillUncounted()))
                        : taken;
            }
            case COUNTED_SINCE -> foundByCount(before, paper.deed());
            case NO_LANE, WRONG_PRODUCT, NO_LOT, MOVED_SINCE -> nothingMoved(before);
        };
    }

    private static Posting foundByCount(JournalStock before, StaffFact deed) {
        List<Movement> movements = switch (deed) {
            case Loaded in ->
                List.of(new Movement(
                        in.product(), in.lot(), Place.Common.VEHICLE, Place.Common.UNEXPLAINED, in.quantity()));
            case Withdrawn out ->
                List.of(new Movement(
                        before.lane(out.lane()).product().orElse(LaneStock.UNKNOWN_PRODUCT),
                        out.lot(),
                        Place.Common.UNEXPLAINED,
                        where(out),
                        out.quantity()));
            case Counted ignored -> List.of();
        };
        return new Posting(before, "found-by-count", movements, Optional.empty(), Optional.empty());
    }

    private static Place where(Withdrawn withdrawn) {
        return switch (withdrawn.destination()) {
            case QUARANTINE -> Place.Common.QUARANTINE;
            case VEHICLE -> Place.Common.VEHICLE;
        };
    }

    private Posting with(JournalStock stock) {
        return new Posting(stock, cause, movements, demand, finding);
    }

    /** Nobody will tell how an order ended: the journal was lost that knew of it. Its end may still come. */
    public static Posting cutOff(JournalStock before, OrderPlaced order) {
        LaneStock doubted = before.lane(order.lane()).doubtedBy(1);
        return nothingMoved(before.with(order.lane(), doubted)).asking(new Demand(order.product(), 0, 1));
    }

    /** Its end has come after all. */
    public static Demand notCutOff(OrderPlaced order) {
        return new Demand(order.product(), 0, -1);
    }

    private static Posting ended(JournalStock before, OrderEnded ended) {
        OrderPlaced order = before.orders().get(ended.order());
        if (order == null) {
            String finding = "Order %d ended as %s, but nobody knows of its beginning; count the lanes."
                    .formatted(ended.order(), ended.outcome());
            return new Posting(before, "", List.of(), Optional.empty(), Optional.of(finding));
        }
        JournalStock open = before.withoutOrder(ended.order());
        LaneStock lane = open.lane(order.lane());
        return switch (ended.outcome()) {
            case DISPENSED ->
                moved(
                                open,
                                order.lane(),
                                lane.drop(order.product(), order.lot(), ended.fell()),
                                Place.Common.RESIDENT,
                                "dispensed")
                        .asking(new Demand(order.product(), ended.fell(), 0));
            case NOT_DISPENSED -> nothingMoved(open);
            case UNKNOWN ->
                nothingMoved(open.with(order.lane(), lane.doubtedBy(1))).asking(new Demand(order.product(), 0, 1));
        };
    }

    /** A van that takes goods on is one thing, goods that are lost to the county for a reason another. */
    private static String cause(Withdrawn withdrawn) {
        return withdrawn
                .cause()
                .map(why -> switch (why) {
                    case EXPIRED -> "withdrawn-expired";
                    case RECALLED -> "withdrawn-recalled";
                    case DAMAGED -> "withdrawn-damaged";
                })
                .orElse("withdrawn");
    }

    private Posting asking(Demand one) {
        return new Posting(after, cause, movements, Optional.of(one), finding);
    }

    private static Posting nothingMoved(JournalStock after) {
        return new Posting(after, "", List.of(), Optional.empty(), Optional.empty());
    }

    private static Posting moved(JournalStock before, LaneId lane, LaneStock.Change change, Place other, String cause) {
        return new Posting(
                before.with(lane, change.after()),
                cause,
                movements(before, lane, change.differences(), other),
                Optional.empty(),
                Optional.empty());
    }

    /** What came into the lane came from the other place, and what went out of it went there. */
    private static List<Movement> movements(JournalStock of, LaneId lane, List<Layer> differences, Place other) {
        Place here = new Place.Lane(of.dispenser(), lane);
        return differences.stream()
                .map(layer -> layer.quantity() > 0
                        ? new Movement(layer.product(), layer.lot(), other, here, layer.quantity())
                        : new Movement(layer.product(), layer.lot(), here, other, -layer.quantity()))
                .toList();
    }
}
