package yaogui.console.ingest;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import yaogui.protocol.event.OrderPlaced;

/** The rows of orders that have not ended, for all journals of a transaction together. */
final class OrderRows {

    private final PreparedBatch ended;
    private final PreparedBatch placed;

    OrderRows(Handle handle) {
        ended = handle.prepareBatch(
                "DELETE FROM open_order WHERE dispenser = :dispenser AND epoch = :epoch AND number = :order");
        placed = handle.prepareBatch("""
                INSERT INTO open_order (dispenser, epoch, number, lane, product, lot)
                VALUES (:dispenser, :epoch, :order, :lane, :product, :lot)
                """);
    }

    void change(JournalKey key, Map<Long, OrderPlaced> before, Map<Long, OrderPlaced> after) {
        before.keySet().stream()
                .filter(order -> !after.containsKey(order))
                .forEach(order -> bind(ended, key, order).add());
        after.values().stream()
                .filter(order -> !before.containsKey(order.order()))
                .forEach(order -> bind(placed, key, order.order())
                        .bind("lane", order.lane())
                        .bind("product", order.product())
                        .bind("lot", order.lot())
                        .add());
    }

    private static PreparedBatch bind(PreparedBatch batch, JournalKey key, long order) {
        return batch.bind("dispenser", key.dispenser())
                .bind("epoch", key.epoch())
                .bind("order", order);
    }

    void write() {
        for (PreparedBatch batch : List.of(ended, placed)) {
            if (batch.size() > 0) {
                batch.execute();
            }
            batch.close();
        }
    }
}
