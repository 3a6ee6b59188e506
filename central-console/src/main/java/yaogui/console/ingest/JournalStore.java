package yaogui.console.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.stock.JournalStock;
import yaogui.console.stock.LaneStock;
import yaogui.console.stock.Layer;
import yaogui.console.store.Rows;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.OrderPlaced;

/** Journals as the store has them: how far they are applied, and the goods that follow. */
final class JournalStore {

    private final Handle handle;
    private final Instant now;
    private final KnownJournals known;

    JournalStore(Handle handle, Instant now, KnownJournals known) {
        this.handle = handle;
        this.now = now;
        this.known = known;
    }

    /** One that was never heard of begins with nothing. */
    OpenJournal open(JournalKey key) {
        return new OpenJournal(
                key,
                find(key)
                        .orElseGet(() -> new StoredJournal(
                                0,
                                Optional.empty(),
                                false,
                                JournalStock.empty(key.dispenser()),
                                available(key),
                                reported(key),
                                parks(key))));
    }

    private Optional<StoredJournal> find(JournalKey key) {
        return known.isSure(key) ? known.find(key) : read(key);
    }

    private Optional<StoredJournal> read(JournalKey key) {
        record Mark(long through, Optional<String> quarantined, boolean own) {}
        return handle.createQuery("""
                        SELECT through, quarantined, dispenser.epoch = watermark.epoch AS own
                        FROM watermark JOIN dispenser ON dispenser.id = watermark.dispenser
                        WHERE watermark.dispenser = :dispenser AND watermark.epoch = :epoch
                        """)
                .bind("dispenser", key.dispenser())
                .bind("epoch", key.epoch())
                .map((row, context) ->
                        new Mark(row.getLong(1), Optional.ofNullable(row.getString(2)), row.getBoolean(3)))
                .findOne()
                .map(mark -> known.find(key)
                        .filter(one -> one.through() == mark.through()
                                && one.dispensersOwn() == mark.own()
                                && one.quarantined().equals(mark.quarantined()))
                        .orElseGet(() -> new StoredJournal(
                                mark.through(),
                                mark.quarantined(),
                                mark.own(),
                                stock(key),
                                available(key),
                                reported(key),
                                parks(key))));
    }

    /** Writes what the transaction has made of them. */
    void save(List<OpenJournal> journals) {
        saveWatermarks(journals);
        LaneRows lanes = new LaneRows(handle);
        OrderRows orders = new OrderRows(handle);
        for (OpenJournal journal : journals) {
            JournalStock before = journal.stored().stock();
            JournalStock after = journal.stock();
            if (!after.lanes().equals(before.lanes())) {
                lanes.change(journal.key(), before.lanes(), after.lanes());
            }
            if (!after.orders().equals(before.orders())) {
                orders.change(journal.key(), before.orders(), after.orders());
            }
        }
        lanes.write();
        orders.write();
    }

    private void saveWatermarks(List<OpenJournal> journals) {
        Rows rows = new Rows(handle, """
                INSERT INTO watermark (dispenser, epoch, through, first_seen, quarantined) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (dispenser, epoch) DO UPDATE SET through = excluded.through,
                    quarantined = excluded.quarantined
                """);
        journals.forEach(journal -> rows.add(
                journal.key().dispenser().text(),
                journal.key().epoch().text(),
                journal.through(),
                now,
                journal.quarantined()));
        rows.write();
    }

    private JournalStock stock(JournalKey key) {
        Map<LaneId, List<Layer>> layers = new HashMap<>();
        handle.createQuery("""
                        SELECT lane, product, lot, expiry, quantity FROM layer
                        WHERE dispenser = :dispenser AND epoch = :epoch ORDER BY lane, position
                        """)
                .bindMethods(key)
                .map((row, context) -> {
                    Layer layer = new Layer(
                            new ProductId(row.getString(2)),
                            new LotId(row.getString(3)),
                            Optional.ofNullable(row.getString(4)).map(java.time.LocalDate::parse),
                            row.getInt(5));
                    return layers.computeIfAbsent(new LaneId(row.getString(1)), lane -> new java.util.ArrayList<>())
                            .add(layer);
                })
                .list();
        Map<LaneId, LaneStock> lanes = new HashMap<>();
        handle.createQuery(
                        "SELECT lane, doubt, condition, uncounted FROM lane WHERE dispenser = :dispenser AND epoch = :epoch")
                .bindMethods(key)
                .map((row, context) -> lanes.put(
                        new LaneId(row.getString(1)),
                        new LaneStock(
                                layers.getOrDefault(new LaneId(row.getString(1)), List.of()),
                                row.getInt(2),
                                LaneCondition.valueOf(row.getString(3)),
                                row.getBoolean(4))))
                .list();
        return new JournalStock(key.dispenser(), lanes, orders(key));
    }

    private Map<Long, OrderPlaced> orders(JournalKey key) {
        Map<Long, OrderPlaced> orders = new HashMap<>();
        handle.createQuery("""
                        SELECT number, lane, product, lot FROM open_order
                        WHERE dispenser = :dispenser AND epoch = :epoch
                        """)
                .bindMethods(key)
                .map((row, context) -> new OrderPlaced(
                        row.getLong(1),
                        new LaneId(row.getString(2)),
                        new ProductId(row.getString(3)),
                        new LotId(row.getString(4))))
                .forEach(order -> orders.put(order.order(), order));
        return orders;
    }

    private Map<ProductId, Boolean> available(JournalKey key) {
        Map<ProductId, Boolean> available = new HashMap<>();
        handle.createQuery("""
                        SELECT product, available FROM availability
                        WHERE dispenser = :dispenser ORDER BY product, since
                        """)
                .bindMethods(key)
                .map((row, context) -> available.put(new ProductId(row.getString(1)), row.getBoolean(2)))
                .list();
        return available;
    }

    private long reported(JournalKey key) {
        return handle.createQuery("SELECT seq FROM dispenser_state WHERE dispenser = :dispenser AND epoch = :epoch")
                .bindMethods(key)
                .mapTo(Long.class)
                .findOne()
                .orElse(StoredJournal.NOT_REPORTED);
    }

    private boolean parks(JournalKey key) {
        return handle.createQuery("SELECT count(*) FROM parked WHERE dispenser = :dispenser AND epoch = :epoch")
                        .bindMethods(key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
