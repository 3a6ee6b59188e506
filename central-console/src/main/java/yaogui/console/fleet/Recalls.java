package yaogui.console.fleet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Desired;

/** The lots that nobody in the county may be given. Any thread. */
public final class Recalls {

    private final Database database;
    private final InstantSource clock;

    public Recalls(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A lot that is held.
     *
     * @param product of which product
     * @param lot which
     * @param since when
     * @param reason why, for whoever asks
     * @param by whose account
     * @param stationBoxes how many the station has of it
     * @param lanes where it lies
     */
    public record Recall(
            ProductId product, LotId lot, Instant since, String reason, String by, int stationBoxes, List<Lane> lanes) {

        /** Boxes in all lanes. */
        public int boxes() {
            return lanes.stream().mapToInt(Lane::boxes).sum();
        }
    }

    /**
     * A lane in which a held lot lies.
     *
     * @param dispenser whose
     * @param lane which
     * @param boxes of that lot
     * @param obeyed whether the dispenser has the newest holds
     */
    public record Lane(DispenserId dispenser, LaneId lane, int boxes, boolean obeyed) {}

    /**
     * A lot that lies somewhere, to choose from.
     *
     * @param product of which product
     * @param lot which
     */
    public record Known(ProductId product, LotId lot) {}

    /**
     * Something that was done.
     *
     * @param at when
     * @param by whose account
     * @param product of which product
     * @param lot which lot
     * @param held whether it was recalled, or its recall ended
     * @param reason why
     */
    public record Line(Instant at, String by, ProductId product, LotId lot, boolean held, String reason) {}

    /**
     * Holds a lot back at every dispenser, from the moment each hears of it.
     *
     * @return false if there is no such product
     */
    public boolean hold(ProductId product, LotId lot, String reason, String by) {
        Instant now = clock.instant();
        return database.write(handle -> {
            boolean known = handle.createQuery("SELECT count(*) FROM product WHERE id = :product")
                            .bind("product", product)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (known) {
                handle.createUpdate("""
                                INSERT INTO hold (product, lot, since, reason, by_name)
                                VALUES (:product, :lot, :now, :reason, :by)
                                ON CONFLICT (product, lot) DO UPDATE SET reason = excluded.reason
                                """)
                        .bind("product", product)
                        .bind("lot", lot)
                        .bind("now", now)
                        .bind("reason", reason)
                        .bind("by", by)
                        .execute();
                decree(handle, now, new Line(now, by, product, lot, true, reason));
            }
            return known;
        });
    }

    /** Ends a recall; nothing happens if there is none. */
    public void end(ProductId product, LotId lot, String reason, String by) {
        Instant now = clock.instant();
        database.write(handle -> {
            int ended = handle.createUpdate("DELETE FROM hold WHERE product = :product AND lot = :lot")
                    .bind("product", product)
                    .bind("lot", lot)
                    .execute();
            if (ended > 0) {
                decree(handle, now, new Line(now, by, product, lot, false, reason));
            }
            return ended;
        });
    }

    private static void decree(Handle handle, Instant now, Line line) {
        handle.createUpdate("""
                        INSERT INTO recall_log (at, by_name, product, lot, held, reason)
                        VALUES (:at, :by, :product, :lot, :held, :reason)
                        """).bindMethods(line).execute();
        Set<Holds.Lot> lots = handle
                .createQuery("SELECT product, lot FROM hold")
                .map((row, context) -> new Holds.Lot(new ProductId(row.getString(1)), new LotId(row.getString(2))))
                .stream()
                .collect(Collectors.toSet());
        CountyDocuments.decree(handle, now, Desired.Kind.HOLDS, new Holds(lots), line.by());
    }

    /** What is held now, the newest first, and where it lies. */
    public List<Recall> list() {
        return database.read(handle -> handle.createQuery(
                        "SELECT product, lot, since, reason, by_name FROM hold ORDER BY since DESC, product, lot")
                .map((row, context) -> {
                    ProductId product = new ProductId(row.getString(1));
                    LotId lot = new LotId(row.getString(2));
                    return new Recall(
                            product,
                            lot,
                            Instant.parse(
                                    row.getString(3).length() == 10
                                            ? row.getString(3) + "T00:00:00Z"
                                            : row.getString(3)),
                            row.getString(4),
                            row.getString(5),
                            station(handle, product, lot),
                            lanes(handle, product, lot));
                })
                .list());
    }

    private static int station(Handle handle, ProductId product, LotId lot) {
        return handle.createQuery("""
                        SELECT coalesce(sum(quantity), 0) FROM balance
                        WHERE place = 'station' AND product = :product AND lot = :lot
                        """)
                .bind("product", product)
                .bind("lot", lot)
                .mapTo(Integer.class)
                .one();
    }

    private static List<Lane> lanes(Handle handle, ProductId product, LotId lot) {
        return handle.createQuery("""
                        SELECT current_layer.dispenser, lane, sum(quantity) AS boxes,
                               max(CASE WHEN desired.applied >= desired.version AND desired.county =
                                   (SELECT version FROM standing_document WHERE kind = 'holds')
                                   THEN 1 ELSE 0 END) AS obeyed
                        FROM current_layer LEFT JOIN desired
                            ON desired.dispenser = current_layer.dispenser AND desired.kind = 'holds'
                        WHERE product = :product AND lot = :lot AND quantity > 0
                        GROUP BY current_layer.dispenser, lane ORDER BY obeyed, current_layer.dispenser, lane
                        """)
                .bind("product", product)
                .bind("lot", lot)
                .map((row, context) -> new Lane(
                        new DispenserId(row.getString(1)),
                        new LaneId(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4) == 1))
                .list();
    }

    /** Lots that lie in lanes or at the station, by product. */
    public List<Known> known() {
        return database.read(handle -> handle.createQuery("""
                        SELECT product, lot FROM current_layer WHERE quantity > 0
                        UNION SELECT product, lot FROM station_stock ORDER BY product, lot
                        """)
                .map((row, context) -> new Known(new ProductId(row.getString(1)), new LotId(row.getString(2))))
                .list());
    }

    /**
     * What was done, the newest first.
     *
     * @param most how many, 1 or more
     */
    public List<Line> log(int most) {
        return database.read(handle -> handle.createQuery(
                        "SELECT at, by_name, product, lot, held, reason FROM recall_log ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> new Line(
                        Instant.parse(row.getString(1)),
                        row.getString(2),
                        new ProductId(row.getString(3)),
                        new LotId(row.getString(4)),
                        row.getInt(5) == 1,
                        row.getString(6)))
                .list());
    }
}
