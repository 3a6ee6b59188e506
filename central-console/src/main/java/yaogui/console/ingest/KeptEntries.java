package yaogui.console.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Rows;
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
        Rows rows = new Rows(handle, """
                INSERT INTO event (dispenser, epoch, seq, at, clock_trusted, type, understood, json)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """);
        for (Applied one : waiting) {
            Entry entry = one.entry();
            rows.add(
                    one.key().dispenser().text(),
                    one.key().epoch().text(),
                    entry.seq(),
                    entry.event().map(Event::at),
                    entry.event().map(Event::clockTrusted).orElse(false),
                    entry.type(),
                    entry.understood(),
                    entry.json());
        }
        rows.write();
        waiting.clear();
    }
}
