package yaogui.console.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.protocol.DispenserId;

/** Raises and clears alarms within a transaction. One of a name stands at most once at a dispenser. */
final class Alarms {

    private static final int MOST_DETAIL = 400;

    private final Handle handle;
    private final Instant now;

    Alarms(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Raises it, or brings its detail up to date when it stands already. */
    void raise(Optional<DispenserId> dispenser, Source source, String name, String detail) {
        String shown = detail.length() <= MOST_DETAIL ? detail : detail.substring(0, MOST_DETAIL) + "…";
        handle.createUpdate("""
                        INSERT INTO alarm (dispenser, source, name, detail, raised_at)
                        VALUES (:dispenser, :source, :name, :detail, :now)
                        ON CONFLICT (coalesce(dispenser, ''), source, name) WHERE cleared_at IS NULL
                        DO UPDATE SET detail = excluded.detail
                        """)
                .bind("dispenser", dispenser)
                .bind("source", source)
                .bind("name", name)
                .bind("detail", shown)
                .bind("now", now)
                .execute();
    }

    /** The names that stand at a dispenser and begin so. */
    Set<String> standing(DispenserId dispenser, Source source, String beginning) {
        return handle.createQuery("""
                        SELECT name FROM alarm
                        WHERE dispenser = :dispenser AND source = :source AND cleared_at IS NULL
                        """)
                .bind("dispenser", dispenser)
                .bind("source", source)
                .mapTo(String.class)
                .filter(name -> name.startsWith(beginning))
                .collect(Collectors.toSet());
    }

    void clear(DispenserId dispenser, Source source, String name) {
        handle.createUpdate("""
                        UPDATE alarm SET cleared_at = :now
                        WHERE dispenser = :dispenser AND source = :source AND name = :name AND cleared_at IS NULL
                        """)
                .bind("dispenser", dispenser)
                .bind("source", source)
                .bind("name", name)
                .bind("now", now)
                .execute();
    }
}
