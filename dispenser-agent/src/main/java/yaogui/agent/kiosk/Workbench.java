package yaogui.agent.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.UpState.Closure;

/**
 * The part of the screen that staff work on. No count stands in it: who recounts should count, not agree.
 *
 * @param today by a trusted clock, if there is one
 * @param lanes in the order of the planogram
 */
public record Workbench(Optional<LocalDate> today, List<Row> lanes) {

    /**
     * One lane.
     *
     * @param lane its label
     * @param product what it is for
     * @param capacity boxes that fit in all
     * @param room boxes that still fit by the journal, for the form that loads and no other
     * @param condition its mechanics
     * @param closed why residents get nothing from it now, if so
     * @param toCount whether the journal is in doubt about it
     * @param lots what lies in it, front first, each lot once
     */
    public record Row(
            LaneId lane,
            ProductId product,
            int capacity,
            int room,
            LaneCondition condition,
            Optional<Closure> closed,
            boolean toCount,
            List<Lot> lots) {

        /** Copies the lots. */
        public Row {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Boxes of one lot.
     *
     * @param lot which
     * @param expiry its last day
     * @param takeOut whether it must not stay: expired or held back
     */
    public record Lot(LotId lot, LocalDate expiry, boolean takeOut) {}

    /** Copies the lanes. */
    public Workbench {
        lanes = List.copyOf(lanes);
    }

    static Workbench of(DispenserView now) {
        return new Workbench(
                now.today(),
                now.shelf().lanes().values().stream()
                        .map(lane -> row(lane, now))
                        .toList());
    }

    private static Row row(Lane lane, DispenserView now) {
        Holds holds = now.inForce().holds();
        int capacity = lane.slot().capacity();
        return new Row(
                lane.slot().lane(),
                lane.slot().product(),
                capacity,
                Math.clamp(lane.room(), 0, capacity),
                lane.condition(),
                now.shelf().closure(lane, now.today(), holds),
                lane.doubt() > 0 || lane.overdrawn() > 0,
                lane.layers().stream()
                        .map(layer -> lot(layer, lane.slot().product(), now.today(), holds))
                        .distinct()
                        .toList());
    }

    private static Lot lot(Layer layer, ProductId product, Optional<LocalDate> today, Holds holds) {
        boolean expired = today.isPresent() && today.get().isAfter(layer.expiry());
        return new Lot(layer.lot(), layer.expiry(), expired || holds.covers(product, layer.lot()));
    }
}
