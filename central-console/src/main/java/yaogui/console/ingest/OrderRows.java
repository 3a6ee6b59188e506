package yaogui.console.ingest;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Rows;
import yaogui.protocol.event.OrderPlaced;

/** The rows of orders that have not ended, for all journals of a transaction together. */
final class OrderRows {

    private final Rows ended;
    private final Rows placed;

    OrderRows(Handle handle) {
        ended = new Rows(handle, "DELETE FROM open_order WHERE dispenser = ? AND epoch = ? AND number = ?");
        placed = new Rows(
                handle,
                "INSERT INTO open_order (dispenser, epoch, number, lane, product, lot) VALUES (?, ?, ?, ?, ?, ?)");
    }

    void change(JournalKey key, Map<Long, OrderPlaced> before, Map<Long, OrderPlaced> after) {
        before.keySet().stream()
                .filter(order -> !after.containsKey(order))
                .forEach(order -> ended.add(key.dispenser().text(), key.epoch().text(), order));
        after.values().stream()
                .filter(order -> !before.containsKey(order.order()))
                .forEach(order -> placed.add(
                        key.dispenser().text(),
                        key.epoch().text(),
                        order.order(),
                        order.lane().text(),
                        order.product().text(),
                        order.lot().text()));
    }

    void write() {
        ended.write();
        placed.write();
    }
}
