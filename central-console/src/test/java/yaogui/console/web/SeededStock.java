package yaogui.console.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;

/** Goods, entered as the ledger would have them: what is in a lane went there through the station and a van. */
final class SeededStock {

    static final String EPOCH = "00000000000000a1";
    private static final Instant RECEIVED = SeededCounty.NOW.minus(100, ChronoUnit.DAYS);
    private static final Instant LOADED = SeededCounty.NOW.minus(12, ChronoUnit.DAYS);

    private final Database database;
    private final SplittableRandom random;
    private int filled;

    SeededStock(Database database, SplittableRandom random) {
        this.database = database;
        this.random = random;
    }

    static String lot(int product, int age) {
        return "%c26%02d%02d".formatted('A' + product, 3 + product, age);
    }

    static LocalDate expiry(int product, int age) {
        return age == 0 ? SeededCounty.TODAY.plusDays(60 + 25L * product) : SeededCounty.TODAY.plusMonths(16 + product);
    }

    void fillStation() {
        database.write(handle -> {
            for (int product = 0; product < SeededCounty.GOODS.size(); product++) {
                for (int age = 0; age < 2; age++) {
                    handle.execute(
                            "INSERT INTO lot (product, lot, expiry) VALUES (?, ?, ?)",
                            SeededCounty.GOODS.get(product).id(),
                            lot(product, age),
                            expiry(product, age));
                    move(handle, RECEIVED, null, "received", product, age, "supplier", "station", age == 0 ? 260 : 620);
                }
            }
            return 0;
        });
    }

    void fill(DispenserId dispenser, int lanes) {
        int number = filled++;
        database.write(handle -> {
            handle.execute(
                    "UPDATE dispenser SET online = ?, epoch = ?, first_seen = ?, last_seen = ? WHERE id = ?",
                    number != 7 && number != 12,
                    EPOCH,
                    RECEIVED,
                    number == 7
                            ? SeededCounty.NOW.minus(9, ChronoUnit.DAYS)
                            : SeededCounty.NOW.minus(20L + 37L * number, ChronoUnit.SECONDS),
                    dispenser);
            handle.execute(
                    "INSERT INTO watermark (dispenser, epoch, through, first_seen) VALUES (?, ?, ?, ?)",
                    dispenser,
                    EPOCH,
                    900 + 31 * number,
                    RECEIVED);
            for (int lane = 0; lane < lanes; lane++) {
                lane(handle, dispenser, number, lane);
            }
            return 0;
        });
    }

    private void lane(Handle handle, DispenserId dispenser, int number, int position) {
        String lane = "%c%d".formatted('A' + position / 4, position % 4 + 1);
        int product = position % SeededCounty.GOODS.size();
        SeededCounty.Goods goods = SeededCounty.GOODS.get(product);
        int chance = random.nextInt(100);
        int count = chance < 7 ? 0 : chance < 20 ? 1 + random.nextInt(3) : 5 + random.nextInt(goods.capacity() - 5);
        int older = product < 2 && number % 4 != 0 ? 0 : Math.min(count, random.nextInt(5));
        int taken = 4 + random.nextInt(14);
        String place = "lane:" + dispenser + "/" + lane;
        for (int age = 0; age < 2; age++) {
            int here = age == 0 ? older : count - older;
            int loaded = here + (age == 1 ? taken : 0);
            if (loaded > 0) {
                move(
                        handle,
                        LOADED.minus(2, ChronoUnit.HOURS),
                        null,
                        "issued",
                        product,
                        age,
                        "station",
                        "vehicle",
                        loaded);
                move(handle, LOADED, dispenser, "loaded", product, age, "vehicle", place, loaded);
            }
        }
        for (int box = 0; box < taken; box++) {
            Instant at = LOADED.plus(random.nextInt(280), ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
            move(handle, at, dispenser, "dispensed", product, 1, place, "resident", 1);
        }
        boolean doubtful = random.nextInt(40) == 0;
        handle.execute(
                "INSERT INTO lane (dispenser, epoch, lane, product, count, doubt, condition) VALUES (?, ?, ?, ?, ?, ?, ?)",
                dispenser,
                EPOCH,
                lane,
                goods.id(),
                count,
                doubtful ? 1 : 0,
                "READY");
        layer(handle, dispenser, lane, 0, product, 0, older);
        layer(handle, dispenser, lane, 1, product, 1, count - older);
        handle.execute(
                """
                INSERT INTO reported_lane (dispenser, lane, product, count, doubt, capacity, condition, closed)
                VALUES (?, ?, ?, ?, ?, ?, 'READY', ?)
                """,
                dispenser,
                lane,
                goods.id(),
                count,
                doubtful ? 1 : 0,
                goods.capacity(),
                count == 0 ? "EMPTY" : null);
        demand(handle, dispenser, goods.id(), number, product);
    }

    private void demand(Handle handle, DispenserId dispenser, String product, int number, int row) {
        for (int day = 0; day < 330; day++) {
            int taken = random.nextInt(100) < 22 - 2 * row - number % 5 * 3 ? 1 + random.nextInt(2) : 0;
            if (taken > 0) {
                handle.execute("""
                        INSERT INTO daily_demand (dispenser, product, day, taken, unknown) VALUES (?, ?, ?, ?, 0)
                        ON CONFLICT DO NOTHING
                        """, dispenser, product, SeededCounty.TODAY.minusDays(day), taken);
            }
        }
        handle.execute(
                "INSERT INTO availability (dispenser, product, since, available) VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING",
                dispenser,
                product,
                SeededCounty.NOW.minus(330, ChronoUnit.DAYS));
    }

    private static void layer(
            Handle handle, DispenserId dispenser, String lane, int position, int product, int age, int quantity) {
        if (quantity > 0) {
            handle.execute(
                    """
                    INSERT INTO layer (dispenser, epoch, lane, position, product, lot, expiry, quantity)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    dispenser,
                    EPOCH,
                    lane,
                    position,
                    SeededCounty.GOODS.get(product).id(),
                    lot(product, age),
                    expiry(product, age),
                    quantity);
        }
    }

    private static void move(
            Handle handle,
            Instant at,
            @Nullable DispenserId dispenser,
            String cause,
            int product,
            int age,
            String from,
            String to,
            int quantity) {
        String id = SeededCounty.GOODS.get(product).id();
        handle.execute(
                """
                INSERT INTO movement (at, dispenser, cause, product, lot, source, destination, quantity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, at, dispenser == null ? null : dispenser.text(), cause, id, lot(product, age), from, to, quantity);
        balance(handle, from, id, lot(product, age), -quantity);
        balance(handle, to, id, lot(product, age), quantity);
    }

    private static void balance(Handle handle, String place, String product, String lot, int quantity) {
        handle.execute("""
                INSERT INTO balance (place, product, lot, quantity) VALUES (?, ?, ?, ?)
                ON CONFLICT (place, product, lot) DO UPDATE SET quantity = balance.quantity + excluded.quantity
                """, place, product, lot, quantity);
    }
}
