package yaogui.console.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yaogui.console.alarms.Alarms;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.OrderPlaced;

/**
 * Orders that were open when their journal was lost, within a transaction. The journal that took its place knows nothing of
 * them, so the console says itself that nobody can tell how they ended (invariant 1). If the end comes after all, it counts
 * in place of that.
 */
final class CutOrders {

    private static final String ALARM = "order-cut-off-";

    private final Handle handle;
    private final Alarms alarms;

    CutOrders(Handle handle, Alarms alarms) {
        this.handle = handle;
        this.alarms = alarms;
    }

    /** Whether that order of a journal has been said to be unknown. */
    Optional<OrderPlaced> find(OpenJournal journal, long order) {
        return journal.superseded()
                ? Optional.ofNullable(journal.stored().stock().orders().get(order))
                : Optional.empty();
    }

    /** Says so of an order, unless that was done. */
    boolean cut(OpenJournal journal, OrderPlaced order) {
        if (find(journal, order.order()).isPresent()) {
            return false;
        }
        String detail =
                "Order %d of lane %s was open when journal %s was lost. Nobody can tell how it ended. Count the lane."
                        .formatted(order.order(), order.lane(), journal.key().epoch());
        alarms.raise(Optional.of(journal.key().dispenser()), Source.CONSOLE, ALARM + order.lane(), detail);
        return true;
    }

    /** Somebody has looked into the lane, or the end of its order has come. */
    void settle(DispenserId dispenser, LaneId lane) {
        Set<String> standing = alarms.standing(dispenser, Source.CONSOLE, ALARM + lane);
        if (standing.contains(ALARM + lane)) {
            alarms.clear(dispenser, Source.CONSOLE, ALARM + lane);
        }
    }

    /** When an order was placed: by the dispenser's clock if trusted, else when its journal was first heard of. */
    Instant placedAt(JournalKey key, OrderPlaced order) {
        return Instant.parse(handle.createQuery("""
                        SELECT CASE WHEN clock_trusted = 1 THEN at ELSE first_seen END
                        FROM event JOIN watermark USING (dispenser, epoch)
                        WHERE dispenser = :dispenser AND epoch = :epoch AND seq = :seq
                        """)
                .bindMethods(key)
                .bind("seq", order.order())
                .mapTo(String.class)
                .one());
    }
}
