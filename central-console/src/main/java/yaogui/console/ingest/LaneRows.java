package yaogui.console.ingest;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import yaogui.console.stock.LaneStock;
import yaogui.console.stock.Layer;
import yaogui.console.store.Rows;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/** The rows of lanes and of what lies in them, for all journals of a transaction together. */
final class LaneRows {

    private final Rows noLane;
    private final Rows noLayers;
    private final Rows lane;
    private final Rows layer;

    LaneRows(Handle handle) {
        noLane = new Rows(handle, "DELETE FROM lane WHERE dispenser = ? AND epoch = ? AND lane = ?");
        noLayers = new Rows(handle, "DELETE FROM layer WHERE dispenser = ? AND epoch = ? AND lane = ?");
        lane = new Rows(handle, """
                INSERT INTO lane (dispenser, epoch, lane, product, count, doubt, condition, uncounted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """);
        layer = new Rows(handle, """
                INSERT INTO layer (dispenser, epoch, lane, position, product, lot, expiry, quantity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
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
        noLane.add(key.dispenser().text(), key.epoch().text(), id.text());
        noLayers.add(key.dispenser().text(), key.epoch().text(), id.text());
    }

    private void keep(JournalKey key, LaneId id, LaneStock stock) {
        lane.add(
                key.dispenser().text(),
                key.epoch().text(),
                id.text(),
                stock.product().map(ProductId::text),
                stock.count(),
                stock.doubt(),
                stock.condition(),
                stock.uncounted());
        List<Layer> layers = stock.layers();
        for (int position = 0; position < layers.size(); position++) {
            layer.add(
                    key.dispenser().text(),
                    key.epoch().text(),
                    id.text(),
                    position,
                    layers.get(position).product().text(),
                    layers.get(position).lot().text(),
                    layers.get(position).expiry(),
                    layers.get(position).quantity());
        }
    }

    void write() {
        noLane.write();
        noLayers.write();
        lane.write();
        layer.write();
    }
}
