package yaogui.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.Handle;

/**
 * Follows a table that only grows. Its numbers are given before they are committed, so one may appear below another that was
 * seen: the mark moves only to what was seen a while ago, and what lies above it is remembered one by one.
 */
final class Trail {

    /** No transaction of ours lasts so long. */
    static final Duration LATE = Duration.ofMinutes(1);

    private final String table;
    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(Instant at, long id) {}

    /** @param table with a growing {@code id}; its name is the mark's, too */
    Trail(String table) {
        this.table = table;
    }

    /** What was there before anybody wanted to be told is passed over. */
    void begin(Handle handle) {
        handle.createUpdate("""
                        INSERT INTO feed_mark (name, through) SELECT :name, coalesce(max(id), 0) FROM %s
                        WHERE 1 = 1 ON CONFLICT DO NOTHING
                        """.formatted(table)).bind("name", table).execute();
    }

    /** The condition for what has not been looked at; binds nothing. */
    String fresh() {
        return """
                %1$s.id > (SELECT through FROM feed_mark WHERE name = '%1$s') AND NOT EXISTS
                    (SELECT 1 FROM feed_seen WHERE source = '%1$s' AND feed_seen.id = %1$s.id)
                """.formatted(table);
    }

    boolean any(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT 1) AS one"
                                .formatted(table, fresh()))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    void looked(Handle handle, long id, Instant now) {
        handle.execute("INSERT INTO feed_seen (source, id) VALUES (?, ?)", table, id);
        seen.addLast(
                new Seen(now, seen.isEmpty() ? id : Math.max(id, seen.getLast().id())));
    }

    /** Moves the mark to what was seen long enough ago. */
    void settle(Handle handle, Instant now) {
        long through = -1;
        while (!seen.isEmpty() && seen.getFirst().at().plus(LATE).isBefore(now)) {
            through = seen.removeFirst().id();
        }
        if (through > Marks.get(handle, table)) {
            Marks.set(handle, table, through);
            handle.execute("DELETE FROM feed_seen WHERE source = ? AND id <= ?", table, through);
        }
    }

    boolean settles(Instant now) {
        return !seen.isEmpty() && seen.getFirst().at().plus(LATE).isBefore(now);
    }
}
