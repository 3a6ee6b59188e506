package yaogui.console.ingest;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import yaogui.console.stock.LaneStock;
import yaogui.console.stock.Layer;
import yaogui.protocol.LaneId;

/** The rows of lanes and of what lies in them, for all journals of a transaction together. */
final class LaneRows {

    private final PreparedBatch noLane;
    private final PreparedBatch noLayers;
    private final PreparedBatch lane;
    private final PreparedBatch layer;

    LaneRows(Handle handle) {
        noLane = handle.prepareBatch(
                "DELETE FROM lane WHERE dispenser = :dispenser AND epoch = :epoch AND lane = :lane");
        noLayers = handle.prepareBatch(
                "DELETE FROM layer WHERE dispenser = :dispenser AND epoch = :epoch AND lane = :lane");
        lane = handle.prepareBatch("""
                INSERT INTO lane (dispenser, epoch, lane, product, count, doubt, condition, uncounted)
                VALUES (:dispenser, :epoch, :lane, :product, :count, :doubt, :condition, :uncounted)
                """);
        layer = handle.prepareBatch("""
                INSERT INTO layer (dispenser, epoch, lane, position, product, lot, expiry, quantity)
                VALUES (:dispenser, :epoch, :lane, :position, :product, :lot, :expiry, :quantity)
                """);
    }

    void change(JournalKey key, Map<LaneId, LaneStock> before, Map<LaneId, LaneStock> after) {
        before.keySet().stream().filter(gone -> !after.containsKey(gone)).forEach(gone -> forget(key, gone));
        after.forEach((id, stock) -> {
            if (!stock.equals(before.get(id))) {
                forget(key, id);
                keep(key, id, stock);
            }
        });
    }

    private void forget(JournalKey key, LaneId id) {
        bind(noLane, key, id).add();
        bind(noLayers, key, id).add();
    }

    private void keep(JournalKey key, LaneId id, LaneStock stock) {
        bind(lane, key, id)
                .bind("product", stock.product())
                .bind("count", stock.count())
                .bind("doubt", stock.doubt())
                .bind("condition", stock.condition())
                .bind("uncounted", stock.uncounted())
                .add();
        List<Layer> layers = stock.layers();
        for (int position = 0; position < layers.size(); position++) {
            bind(layer, key, id)
                    .bind("position", position)
                    .bind("product", layers.get(position).product())
                    .bind("lot", layers.get(position).lot())
                    .bind("expiry", layers.get(position).expiry())
                    .bind("quantity", layers.get(position).quantity())
                    .add();
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, JournalKey key, LaneId id) {
        return batch.bind("dispenser", key.dispenser())
                .bind("epoch", key.epoch())
                .bind("lane", id);
    }

    void write() {
        for (PreparedBatch batch : List.of(noLane, noLayers, lane, layer)) {
            if (batch.size() > 0) {
                batch.execute();
            }
            batch.close();
        }
    }
}
