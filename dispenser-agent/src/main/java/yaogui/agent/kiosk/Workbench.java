package yaogui.agent.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.loading.Fitness;
import yaogui.agent.loading.Scan;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.agent.upkeep.Visit;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.UpState.Closure;

/**
 * The part of the screen that staff work on. No count stands in it: who recounts should count, not agree.
 *
 * @param today by a trusted clock, if there is one
 * @param lanes in the order of the planogram
 * @param scanned what was held before the reader last
 * @param damage what became of a damaged journal, until staff have seen to it
 */
public record Workbench(Optional<LocalDate> today, List<Row> lanes, Optional<Scanned> scanned, Optional<Text> damage) {

    /**
     * What was held before the reader: a box, a lane's label, or something that does not go into a lane.
     *
     * @param number another one for another scan
     * @param lane of a label
     * @param product of a box
     * @param lot of a box, if its code says so
     * @param expiry of a box, if its code says so
     * @param refused why not
     */
    public record Scanned(
            long number,
            Optional<LaneId> lane,
            Optional<ProductId> product,
            Optional<LotId> lot,
            Optional<LocalDate> expiry,
            Optional<Text> refused) {

        static Scanned of(Visit.Numbered numbered) {
            return switch (numbered.scan()) {
                case Scan.Box box ->
                    new Scanned(
                            numbered.number(),
                            Optional.empty(),
                            Optional.of(box.product()),
                            box.lot(),
                            box.expiry(),
                            Optional.empty());
                case Scan.Label label -> of(numbered.number(), Optional.of(label.lane()), Optional.empty());
                case Scan.Refused refused -> of(numbered.number(), Optional.empty(), Optional.of(refused.why()));
            };
        }

        private static Scanned of(long number, Optional<LaneId> lane, Optional<Text> refused) {
            return new Scanned(number, lane, Optional.empty(), Optional.empty(), Optional.empty(), refused);
        }
    }

    /**
     * One lane.
     *
     * @param lane its label
     * @param product what it is for
     * @param capacity boxes that fit in all
     * @param condition its mechanics
     * @param closed why residents get nothing from it now, if so
     * @param toCount whether the journal is in doubt about it, or the station has asked for a count
     * @param lots what lies in it, front first, each lot once
     */
    public record Row(
            LaneId lane,
            ProductId product,
            int capacity,
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
                        .toList(),
                now.scan().map(Scanned::of),
                now.damage());
    }

    private static Row row(Lane lane, DispenserView now) {
        Optional<Holds> holds = now.inForce().holds();
        return new Row(
                lane.slot().lane(),
                lane.slot().product(),
                lane.slot().capacity(),
                lane.condition(),
                now.shelf().closure(lane, now.today(), holds),
                lane.doubt() > 0
                        || lane.overdrawn() > 0
                        || lane.uncounted()
                        || lane.holdsAnother()
                        || now.shelf()
                                .instructions()
                                .toCount()
                                .contains(lane.slot().lane()),
                lane.possiblyThere().stream()
                        .map(layer -> lot(layer, now.today(), holds))
                        .distinct()
                        .toList());
    }

    private static Lot lot(Layer layer, Optional<LocalDate> today, Optional<Holds> holds) {
        return new Lot(
                layer.lot(),
                layer.expiry(),
                new Fitness(today, holds).mustGo(layer.product(), layer.lot(), layer.expiry()));
    }
}
