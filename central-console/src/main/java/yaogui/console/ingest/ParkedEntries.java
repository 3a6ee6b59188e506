package yaogui.console.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Entries that came before one that is missing, within a transaction. They have been acknowledged by nobody. */
final class ParkedEntries {

    /** The most that wait for one dispenser; what comes beyond is dropped, and comes again. */
    static final int MOST = 1_000;

    private final Handle handle;
    private final Map<JournalKey, NavigableMap<Long, JsonNode>> known = new HashMap<>();

    ParkedEntries(Handle handle) {
        this.handle = handle;
    }

    /** Those behind {@code through}. */
    NavigableMap<Long, JsonNode> list(JournalKey key, long through) {
        NavigableMap<Long, JsonNode> all = known.computeIfAbsent(key, wanted -> read(wanted, through));
        return new TreeMap<>(all.tailMap(through, false));
    }

    private NavigableMap<Long, JsonNode> read(JournalKey key, long through) {
        NavigableMap<Long, JsonNode> parked = new TreeMap<>();
        handle.createQuery("""
                        SELECT seq, json FROM parked
                        WHERE dispenser = :dispenser AND epoch = :epoch AND seq > :through
                        """)
                .bindMethods(key)
                .bind("through", through)
                .map((row, context) -> parked.put(row.getLong(1), node(row.getString(2))))
                .list();
        return parked;
    }

    /**
     * Keeps those that still wait, the first of them.
     *
     * @param any whether there were any before
     */
    void keep(JournalKey key, long through, boolean any, NavigableMap<Long, JsonNode> waiting) {
        if (!any && waiting.isEmpty()) {
            return;
        }
        known.remove(key);
        if (any) {
            handle.createUpdate("""
                            DELETE FROM parked
                            WHERE dispenser = :dispenser AND epoch = :epoch AND seq <= :through
                            """).bindMethods(key).bind("through", through).execute();
        }
        if (waiting.isEmpty()) {
            return;
        }
        int room = MOST
                - handle.createQuery("SELECT count(*) FROM parked WHERE dispenser = :dispenser AND epoch <> :epoch")
                        .bindMethods(key)
                        .mapTo(Integer.class)
                        .one();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO parked (dispenser, epoch, seq, json) VALUES (:dispenser, :epoch, :seq, :json)
                ON CONFLICT DO NOTHING
                """);
        waiting.entrySet().stream()
                .limit(Math.max(room, 0))
                .forEach(entry -> batch.bindMethods(key)
                        .bind("seq", entry.getKey())
                        .bind("json", entry.getValue().toString())
                        .add());
        batch.execute();
    }

    private static JsonNode node(String json) {
        try {
            return MessageCodec.readDocument(json, JsonNode.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a parked entry that was JSON when it came: " + e.getMessage(), e);
        }
    }
}
