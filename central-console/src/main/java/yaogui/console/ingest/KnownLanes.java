package yaogui.console.ingest;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.stock.JournalStock;
import yaogui.console.stock.LaneStock;
import yaogui.console.stock.Layer;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.StockAnswer;

/**
 * What journals that have ended said of lanes, for a dispenser whose present journal has said nothing of them, within a
 * transaction.
 */
final class KnownLanes {

    private final Handle handle;

    KnownLanes(Handle handle) {
        this.handle = handle;
    }

    /** A journal has ended with this stock, and the one that follows it says so much itself. */
    void keep(JournalStock old, JournalStock now) {
        old.lanes().forEach((lane, stock) -> {
            if (isNamed(stock)) {
                forget(old.dispenser(), lane);
                if (!isNamed(now.lane(lane))) {
                    known(lane, stock).ifPresent(known -> keep(old.dispenser(), known));
                }
            }
        });
    }

    /** What a dispenser should hear whose journal has come to this. */
    List<StockAnswer.Lane> of(JournalStock now) {
        return handle.createQuery("SELECT known FROM known_lane WHERE dispenser = :dispenser ORDER BY lane")
                .bind("dispenser", now.dispenser())
                .mapTo(String.class)
                .map(KnownLanes::read)
                .filter(known -> !isNamed(now.lane(known.lane())))
                .list();
    }

    /** Boxes that fell out of a lane of which nothing was known leave a debt, and say nothing of what lies there. */
    private static boolean isNamed(LaneStock stock) {
        return stock.layers().stream().anyMatch(layer -> layer.quantity() >= 0);
    }

    /** Nothing, if a box has no date, no product that anybody named, or another product than the rest. */
    private static Optional<StockAnswer.Lane> known(LaneId lane, LaneStock stock) {
        List<Layer> there =
                stock.layers().stream().filter(layer -> layer.quantity() > 0).toList();
        Optional<ProductId> product = stock.product().filter(id -> !id.equals(LaneStock.UNKNOWN_PRODUCT));
        boolean sound = !there.isEmpty()
                && there.stream()
                        .allMatch(layer -> layer.expiry().isPresent() && product.equals(Optional.of(layer.product())));
        return sound
                ? product.map(id -> new StockAnswer.Lane(
                        lane,
                        id,
                        there.stream()
                                .map(layer -> new CarriedOver.Layer(
                                        layer.lot(), layer.expiry().orElseThrow(), layer.quantity()))
                                .toList()))
                : Optional.empty();
    }

    private void keep(DispenserId dispenser, StockAnswer.Lane known) {
        handle.createUpdate("INSERT INTO known_lane (dispenser, lane, known) VALUES (:dispenser, :lane, :known)")
                .bind("dispenser", dispenser)
                .bind("lane", known.lane())
                .bind("known", MessageCodec.writeDocument(known))
                .execute();
    }

    private void forget(DispenserId dispenser, LaneId lane) {
        handle.createUpdate("DELETE FROM known_lane WHERE dispenser = :dispenser AND lane = :lane")
                .bind("dispenser", dispenser)
                .bind("lane", lane)
                .execute();
    }

    private static StockAnswer.Lane read(String json) {
        try {
            return MessageCodec.readDocument(json, StockAnswer.Lane.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("the store's known_lane holds what is no lane", e);
        }
    }
}
