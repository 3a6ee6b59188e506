package yaogui.console.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import yaogui.protocol.event.Event;

/** Entries of journals as they came, for good. Those of one transaction are written together. */
final class KeptEntries {

    private final Handle handle;
    private final List<Applied> waiting = new ArrayList<>();

    private record Applied(JournalKey key, Entry entry) {}

    KeptEntries(Handle handle) {
        this.handle = handle;
    }

    void keep(JournalKey key, Entry entry) {
        waiting.add(new Applied(key, entry));
    }

    /** Those of a journal from one place to another, both included. */
    Map<Long, String> texts(JournalKey key, long from, long to) {
        write();
        Map<Long, String> texts = new TreeMap<>();
        handle.createQuery("""
                        SELECT seq, json FROM event
                        WHERE dispenser = :dispenser AND epoch = :epoch AND seq BETWEEN :from AND :to
                        """)
                .bindMethods(key)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> texts.put(row.getLong(1), row.getString(2)))
                .list();
        return texts;
    }

    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO event (dispenser, epoch, seq, at, clock_trusted, type, understood, json)
                VALUES (:dispenser, :epoch, :seq, :at, :trusted, :type, :understood, :json)
                """);
        waiting.forEach(one -> batch.bind("dispenser", one.key().dispenser())
                .bind("epoch", one.key().epoch())
                .bind("seq", one.entry().seq())
                .bind("at", one.entry().event().map(Event::at))
                .bind("trusted", one.entry().event().map(Event::clockTrusted).orElse(false))
                .bind("type", one.entry().type())
                .bind("understood", one.entry().understood())
                .bind("json", one.entry().json())
                .add());
        batch.execute();
        waiting.clear();
    }
}
