package yaogui.console.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import yaogui.console.alarms.AlarmKind;
import yaogui.console.store.Database;

/**
 * Gathers what happened into one numbered row, in the order of commits: goods that moved, but for those that residents took,
 * which are counts; alarms that came and went; lots held back. For one thread, or driven by hand.
 */
final class Collector {

    private static final int MOST = 500;
    private static final String RESIDENT = "resident";

    /** They tell of one order. */
    private static final Set<AlarmKind> NOBODYS_BUSINESS =
            Set.of(AlarmKind.ORDER_CUT_OFF, AlarmKind.ORDER_WITHOUT_BEGINNING);

    private static final Map<String, String> TOLD = Map.of(
            "RAISED", "alarm.raised", "REOPENED", "alarm.raised", "CLEARED", "alarm.ended", "RESOLVED", "alarm.ended");

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Trail movements = new Trail("movement");
    private final Trail steps = new Trail("alarm_step");

    /** A movement of goods, as the ledger has it. */
    record Moved(
            long id,
            Instant at,
            Optional<String> dispenser,
            Optional<String> epoch,
            Optional<Long> seq,
            String cause,
            String product,
            String lot,
            String source,
            String destination,
            int quantity) {}

    /** A step of an alarm. */
    record Stepped(long id, long alarm, Instant at, String step, Optional<String> dispenser, String name) {}

    /** A lot that is held back, or is no more. */
    record Held(String product, String lot) {}

    /** @param zone the county's, for its days */
    Collector(Database database, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** Passes over what was there before the first feed was. */
    void begin() {
        database.write(handle -> {
            movements.begin(handle);
            steps.begin(handle);
            if (Marks.get(handle, "holds") == 0) {
                Marks.set(handle, "holds", 1);
                handle.execute(
                        "INSERT INTO feed_hold (product, lot) SELECT product, lot FROM hold WHERE 1 = 1 ON CONFLICT DO NOTHING");
            }
            return 0;
        });
    }

    /** @return whether there was something */
    boolean step() {
        Instant now = clock.instant();
        boolean due = database.read(handle -> movements.any(handle)
                || steps.any(handle)
                || Taken.isDue(handle, now)
                || !holds(handle, "hold", "feed_hold").isEmpty()
                || !holds(handle, "feed_hold", "hold").isEmpty());
        if (!due && !movements.settles(now) && !steps.settles(now)) {
            return false;
        }
        return database.write(handle -> gather(handle, now));
    }

    private boolean gather(Handle handle, Instant now) {
        Items items = new Items(handle);
        List<Moved> moved = moved(handle);
        moved.forEach(one -> {
            take(handle, items, one);
            movements.looked(handle, one.id(), now);
        });
        List<Stepped> stepped = stepped(handle);
        stepped.forEach(one -> {
            take(items, one);
            steps.looked(handle, one.id(), now);
        });
        holds(handle, "hold", "feed_hold").forEach(lot -> hold(handle, items, lot, true, now));
        holds(handle, "feed_hold", "hold").forEach(lot -> hold(handle, items, lot, false, now));
        if (Taken.isDue(handle, now)) {
            new Taken(handle, zone).sumUp(now);
        }
        movements.settle(handle, now);
        steps.settle(handle, now);
        return !moved.isEmpty() || !stepped.isEmpty();
    }

    private List<Moved> moved(Handle handle) {
        return handle.createQuery("""
                        SELECT id, at, dispenser, epoch, seq, cause, product, lot, source, destination, quantity
                        FROM movement WHERE %s ORDER BY id LIMIT :most
                        """.formatted(movements.fresh()))
                .bind("most", MOST)
                .map(ConstructorMapper.of(Moved.class))
                .list();
    }

    private List<Stepped> stepped(Handle handle) {
        return handle.createQuery("""
                        SELECT alarm_step.id, alarm, at, step, dispenser, name
                        FROM alarm_step JOIN alarm ON alarm.id = alarm_step.alarm
                        WHERE %s ORDER BY alarm_step.id LIMIT :most
                        """.formatted(steps.fresh()))
                .bind("most", MOST)
                .map(ConstructorMapper.of(Stepped.class))
                .list();
    }

    private static void take(Handle handle, Items items, Moved moved) {
        if (moved.destination().equals(RESIDENT)) {
            Taken.add(handle, moved.product(), moved.at(), moved.quantity());
        } else if (moved.source().equals(RESIDENT)) {
            Taken.add(handle, moved.product(), moved.at(), -moved.quantity());
        } else {
            items.add(
                    id(moved),
                    "stock.moved",
                    moved.dispenser().orElse("station"),
                    moved.at(),
                    Items.data()
                            .put("cause", moved.cause())
                            .put("product", moved.product())
                            .put("lot", moved.lot())
                            .put("from", moved.source())
                            .put("to", moved.destination())
                            .put("boxes", moved.quantity()));
        }
    }

    /** By the entry that it follows from: a store that was put back from a copy gives numbers of its own twice. */
    private static String id(Moved moved) {
        return moved.dispenser().isEmpty()
                ? "moved/%d/%s".formatted(moved.id(), moved.at())
                : "moved/%s/%s/%d/%s/%s/%s/%s/%s"
                        .formatted(
                                moved.dispenser().get(),
                                moved.epoch().orElse(""),
                                moved.seq().orElse(0L),
                                moved.cause(),
                                moved.product(),
                                moved.lot(),
                                moved.source(),
                                moved.destination());
    }

    /** Without its sentence, which may quote what somebody sent, and without who answered it. */
    private static void take(Items items, Stepped stepped) {
        AlarmKind kind = AlarmKind.of(stepped.name());
        String type = TOLD.get(stepped.step());
        if (type == null || NOBODYS_BUSINESS.contains(kind)) {
            return;
        }
        Instant hour = stepped.at().truncatedTo(ChronoUnit.HOURS);
        ObjectNode data = Items.data()
                .put("alarm", stepped.name())
                .put("number", stepped.alarm())
                .put("severity", kind.severity().name());
        items.add(
                "alarm/%d/%d/%s".formatted(stepped.alarm(), stepped.id(), hour),
                type,
                stepped.dispenser().orElse("console"),
                hour,
                data);
    }

    private static List<Held> holds(Handle handle, String here, String notThere) {
        return handle.createQuery("""
                        SELECT product, lot FROM %1$s AS one WHERE NOT EXISTS
                            (SELECT 1 FROM %2$s AS other WHERE other.product = one.product AND other.lot = one.lot)
                        ORDER BY product, lot
                        """.formatted(here, notThere))
                .map(ConstructorMapper.of(Held.class))
                .list();
    }

    private static void hold(Handle handle, Items items, Held lot, boolean begins, Instant now) {
        handle.execute(
                begins
                        ? "INSERT INTO feed_hold (product, lot) VALUES (?, ?)"
                        : "DELETE FROM feed_hold WHERE product = ? AND lot = ?",
                lot.product(),
                lot.lot());
        items.add(
                "hold/%s/%s/%s/%s".formatted(lot.product(), lot.lot(), begins, now.truncatedTo(ChronoUnit.SECONDS)),
                begins ? "hold.began" : "hold.ended",
                lot.product(),
                now,
                Items.data().put("product", lot.product()).put("lot", lot.lot()));
    }

    /** What everybody has is told to nobody any more. */
    void forget(Set<String> feeds) {
        database.write(handle ->
                handle.createUpdate("""
                        DELETE FROM feed_item WHERE number <= (SELECT min(through) FROM feed_cursor WHERE name IN (<feeds>))
                        """).bindList("feeds", List.copyOf(feeds)).execute());
    }
}
