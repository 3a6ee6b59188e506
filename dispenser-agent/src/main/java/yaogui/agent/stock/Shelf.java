package yaogui.agent.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Event;
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
import yaogui.protocol.message.UpState.Closure;

/**
 * Everything that lies in one dispenser: the sum of its journal, and nothing else. An immutable value; {@link #after} is
 * the only way to another.
 *
 * @param lanes by label
 * @param openOrder the order that is under way; there is never more than one
 * @param tooWarm the products above whose storage temperature it is just now; the one thing here that no journal tells
 * @param instructions what the console has asked of lanes
 */
public record Shelf(
        Map<LaneId, Lane> lanes, Optional<OpenOrder> openOrder, Set<ProductId> tooWarm, Instructions instructions) {

    /** After this many full turns in a row of which nothing fell, a lane is taken to be empty whatever its count (F21). */
    public static final int MOST_MISSES = 2;

    /** Copies the lanes, in their order. */
    public Shelf {
        lanes = Collections.unmodifiableMap(new LinkedHashMap<>(lanes));
        tooWarm = Set.copyOf(tooWarm);
    }

    /** In a cabinet that is cool. */
    public Shelf(Map<LaneId, Lane> lanes, Optional<OpenOrder> openOrder) {
        this(lanes, openOrder, Set.of(), Instructions.NONE);
    }

    /** The same goods, while it is too warm for these. */
    public Shelf whileTooWarmFor(Set<ProductId> products) {
        return products.equals(tooWarm) ? this : new Shelf(lanes, openOrder, products, instructions);
    }

    /** A dispenser into which nothing was ever loaded. */
    public static Shelf empty(Collection<Slot> planogram) {
        Map<LaneId, Lane> lanes = new LinkedHashMap<>();
        planogram.forEach(slot -> lanes.put(slot.lane(), Lane.empty(slot)));
        return new Shelf(lanes, Optional.empty());
    }

    /** The same goods in the same lanes, of which nobody knows any more what they are meant for. */
    public Shelf ofUnknownPurpose() {
        Map<LaneId, Lane> all = new LinkedHashMap<>();
        lanes.forEach((id, lane) -> all.put(id, lane.meantFor(lane.slot().withoutPurpose())));
        return new Shelf(all, openOrder, tooWarm, instructions);
    }

    /** @throws IllegalArgumentException if there is no such lane */
    public Lane get(LaneId lane) {
        return find(lane)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no lane %s; this dispenser has %s.".formatted(lane, lanes.keySet())));
    }

    public Optional<Lane> find(LaneId lane) {
        return Optional.ofNullable(lanes.get(lane));
    }

    /** The lane with this label. */
    public Optional<Lane> labelled(String label) {
        return lanes.values().stream()
                .filter(lane -> lane.slot().lane().text().equals(label))
                .findFirst();
    }

    /** The lanes meant for a product, in the order of the planogram. */
    public List<Lane> lanesOf(ProductId product) {
        return lanes.values().stream()
                .filter(lane -> lane.slot().product().equals(product))
                .toList();
    }

    /** Whether an order is under way whose motor may have run. */
    public boolean turns() {
        return openOrder.filter(OpenOrder::turning).isPresent();
    }

    /** Whether some motor was seen to run untold, so that no supply must be closed to any (F08). */
    public boolean runsUntold() {
        return lanes.values().stream().anyMatch(lane -> lane.trouble().equals(Optional.of(Reason.RUNS_UNTOLD)));
    }

    /**
     * The lane from which a product should fall: of those that are open, one that is in no doubt, and of these the one
     * whose front box expires first.
     *
     * @param today by a trusted clock; empty when there is none, and then nothing with a date is given out
     * @param holds empty when they are lost, and then nothing at all is given out
     */
    public Optional<Lane> choose(ProductId product, Optional<LocalDate> today, Optional<Holds> holds) {
        return lanesOf(product).stream()
                .filter(lane -> closure(lane, today, holds).isEmpty())
                .min(Comparator.comparing((Lane lane) -> lane.doubt() > 0)
                        .thenComparing(lane -> lane.front().orElseThrow().expiry()));
    }

    /** Why a lane gives nothing out now, if so. */
    public Optional<Closure> closure(Lane lane, Optional<LocalDate> today, Optional<Holds> holds) {
        if (lane.condition() == LaneCondition.FAULTED) {
            return Optional.of(Closure.FAULTED);
        }
        if (instructions.locked().contains(lane.slot().lane())) {
            return Optional.of(Closure.LOCKED);
        }
        if (lane.slot().hasNoPurpose()) {
            return Optional.of(Closure.PLANOGRAM_UNKNOWN);
        }
        if (lane.holdsAnother()) {
            return Optional.of(Closure.OTHER_PRODUCT);
        }
        if (lane.layers().isEmpty() || lane.count() < 1) {
            return Optional.of(Closure.EMPTY);
        }
        if (lane.uncounted()) {
            return Optional.of(Closure.UNCOUNTED);
        }
        Optional<Closure> byLayers = lane.possiblyInFront().stream()
                .flatMap(layer -> closure(layer, today, holds).stream())
                .findFirst();
        return byLayers.isEmpty() && tooWarm.contains(lane.slot().product()) ? Optional.of(Closure.TOO_WARM) : byLayers;
    }

    private static Optional<Closure> closure(Layer layer, Optional<LocalDate> today, Optional<Holds> holds) {
        if (holds.isEmpty()) {
            return Optional.of(Closure.HOLDS_UNKNOWN);
        }
        if (holds.get().covers(layer.product(), layer.lot())) {
            return Optional.of(Closure.HELD);
        }
        if (today.isEmpty()) {
            return Optional.of(Closure.DATE_UNKNOWN);
        }
        return today.get().isAfter(layer.expiry()) ? Optional.of(Closure.EXPIRED) : Optional.empty();
    }

    /** What lies here after one more event. An event about a lane that is no longer fitted changes nothing. */
    public Shelf after(Event event) {
        Shelf after = after(event.fact());
        return new Shelf(after.lanes, after.openOrder, tooWarm, instructions.after(event.fact(), lanes.keySet()));
    }

    private Shelf after(Fact fact) {
        return switch (fact) {
            case OrderPlaced placed -> new Shelf(lanes, Optional.of(new OpenOrder(placed, false)));
            case TurnStarted started -> turning(started);
            case OrderEnded ended -> ended(ended);
            case Loaded loaded ->
                with(
                        loaded.lane(),
                        lane -> lane.loaded(
                                new Layer(loaded.product(), loaded.lot(), loaded.expiry(), loaded.quantity())));
            case Counted counted -> with(counted.lane(), lane -> lane.counted(counted.quantity()));
            case Withdrawn out -> with(out.lane(), lane -> lane.withdrawn(out.lot(), out.quantity()));
            case CarriedOver known -> with(known.lane(), lane -> lane.carriedOver(layers(known), known.doubt()));
            case PaperEntry paper -> paper.standing() == PaperEntry.Standing.TAKEN ? onPaper(paper.deed()) : this;
            case LaneChanged changed -> with(changed.lane(), lane -> lane.in(changed.condition(), changed.reason()));
            case Started _,
                    DoorMoved _,
                    ClockChanged _,
                    DesiredApplied _,
                    DesiredRolledBack _,
                    AlarmChanged _,
                    CommandTaken _,
                    CommandEnded _,
                    UnknownFact _ -> this;
        };
    }

    private static List<Layer> layers(CarriedOver known) {
        return known.layers().stream()
                .map(layer -> new Layer(known.product(), layer.lot(), layer.expiry(), layer.quantity()))
                .toList();
    }

    /** Who counted on paper did not know what a lost journal knew, so the lane waits for a count at the machine. */
    private Shelf onPaper(StaffFact deed) {
        boolean uncounted = find(deed.lane()).filter(Lane::uncounted).isPresent();
        Shelf after = after(deed);
        return uncounted ? after.with(deed.lane(), Lane::stillUncounted) : after;
    }

    private Shelf turning(TurnStarted started) {
        return new Shelf(
                lanes,
                openOrder
                        .filter(open -> open.placed().order() == started.order())
                        .map(open -> new OpenOrder(open.placed(), true)));
    }

    private Shelf ended(OrderEnded ended) {
        Optional<OpenOrder> mine = openOrder.filter(open -> open.placed().order() == ended.order());
        if (mine.isEmpty()) {
            return this;
        }
        boolean fullTurn = ended.reason() == Reason.NOTHING_FELL;
        Shelf counted = with(mine.get().placed().lane(), lane -> switch (ended.outcome()) {
            case DISPENSED -> lane.fell(ended.fell());
            case NOT_DISPENSED -> lane;
            case UNKNOWN -> lane.doubted(fullTurn);
        });
        return new Shelf(counted.lanes, Optional.empty());
    }

    private Shelf with(LaneId id, UnaryOperator<Lane> change) {
        Lane lane = lanes.get(id);
        if (lane == null) {
            return this;
        }
        Map<LaneId, Lane> changed = new LinkedHashMap<>(lanes);
        changed.put(id, change.apply(lane));
        return new Shelf(changed, openOrder);
    }
}
