package yaogui.console.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;

/**
 * The documents that should be in force at each dispenser: signed, numbered, and published until the dispenser says that
 * it has them.
 */
public final class DesiredDocuments {

    /** So many are handed over at a time. */
    private static final int MOST = 16;

    private final Database database;
    private final Topics topics;
    private final ConsoleKey key;
    private final InstantSource clock;

    public DesiredDocuments(Database database, Topics topics, ConsoleKey key, InstantSource clock) {
        this.database = database;
        this.topics = topics;
        this.key = key;
        this.clock = clock;
    }

    /** The store had committed so often when nothing waited; the link's thread. */
    private long quietAt = -1;

    private record Waiting(DispenserId dispenser, Desired.Kind kind, long version, String signed) {}

    /**
     * Wants a document in force at one dispenser; nothing happens if it is wanted already. Any thread.
     *
     * @param document one of {@code yaogui.protocol.document}, or a card trust
     * @return its version. It is never below the time in seconds, so that a store put back from a copy does not give a
     *     number twice
     */
    public long want(DispenserId dispenser, Desired.Kind kind, Object document) {
        Instant now = clock.instant();
        return database.write(handle -> want(handle, now, dispenser, kind, document));
    }

    /** Wants a document in force at every dispenser that is entered, in one transaction. Any thread. */
    public void wantEverywhere(Desired.Kind kind, Object document) {
        Instant now = clock.instant();
        database.write(handle -> {
            List<DispenserId> all = handle.createQuery("SELECT id FROM dispenser WHERE in_service = 1 ORDER BY id")
                    .mapTo(DispenserId.class)
                    .list();
            all.forEach(dispenser -> want(handle, now, dispenser, kind, document));
            return all.size();
        });
    }

    /**
     * Hands over what is to be published, as far as the link takes it. Asks the store only when something was written since
     * nothing waited. The link's thread.
     *
     * @return how many documents were handed over
     */
    public int publishWaiting(Link link) {
        if (!link.connected()) {
            return 0;
        }
        long commits = database.commits();
        if (commits == quietAt) {
            return 0;
        }
        List<Waiting> waiting = waiting();
        if (waiting.isEmpty()) {
            quietAt = commits;
        }
        int handed = 0;
        for (Waiting next : waiting) {
            byte[] payload = next.signed().getBytes(StandardCharsets.UTF_8);
            if (!link.publish(topics.desired(next.dispenser(), next.kind()), payload, true)) {
                break;
            }
            published(next);
            handed++;
        }
        return handed;
    }

    private long want(Handle handle, Instant now, DispenserId dispenser, Desired.Kind kind, Object document) {
        JsonNode body = MessageCodec.toBody(document);
        Optional<Desired> last = last(handle, dispenser, kind);
        if (last.isPresent() && last.get().body().equals(body)) {
            return last.get().version();
        }
        long version = Math.max(last.map(Desired::version).orElse(0L) + 1, now.getEpochSecond());
        Desired desired = new Desired(dispenser, kind, version, body);
        Signed signed =
                Signed.sign(Signed.Purpose.DESIRED, MessageCodec.writeDocument(desired), key.kid(), key.privateKey());
        handle.createUpdate("""
                        INSERT INTO desired (dispenser, kind, version, signed)
                        VALUES (:dispenser, :kind, :version, :signed)
                        ON CONFLICT (dispenser, kind) DO UPDATE SET version = excluded.version,
                            signed = excluded.signed, published = 0
                        """)
                .bind("dispenser", dispenser)
                .bind("kind", kind.text())
                .bind("version", version)
                .bind("signed", new String(MessageCodec.write(signed), StandardCharsets.UTF_8))
                .execute();
        return version;
    }

    /** What was wanted last; one that another key signed counts as none, so that it is signed anew. */
    private Optional<Desired> last(Handle handle, DispenserId dispenser, Desired.Kind kind) {
        return handle.createQuery("SELECT signed FROM desired WHERE dispenser = :dispenser AND kind = :kind")
                .bind("dispenser", dispenser)
                .bind("kind", kind.text())
                .mapTo(String.class)
                .findOne()
                .map(text -> read(text, Signed.class))
                .filter(signed -> signed.kid().equals(key.kid()))
                .map(signed -> read(signed.document(), Desired.class));
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return MessageCodec.readDocument(text, type);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a document that the console itself wrote: " + e.getMessage(), e);
        }
    }

    private List<Waiting> waiting() {
        return database.read(handle -> handle.createQuery("""
                        SELECT dispenser, kind, version, signed FROM desired
                        WHERE published = 0 ORDER BY dispenser, kind LIMIT :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new Waiting(
                        new DispenserId(row.getString(1)),
                        Desired.Kind.of(row.getString(2)),
                        row.getLong(3),
                        row.getString(4)))
                .list());
    }

    private void published(Waiting one) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE desired SET published = 1
                        WHERE dispenser = :dispenser AND kind = :kind AND version = :version
                        """)
                .bind("dispenser", one.dispenser())
                .bind("kind", one.kind().text())
                .bind("version", one.version())
                .execute());
    }

    static List<DesiredRow> list(Handle handle, DispenserId dispenser) {
        return handle.createQuery("SELECT kind, version, applied FROM desired WHERE dispenser = :id ORDER BY kind")
                .bind("id", dispenser)
                .map((row, context) -> new DesiredRow(
                        Desired.Kind.of(row.getString("kind")),
                        row.getLong("version"),
                        Optional.ofNullable((Number) row.getObject("applied")).map(Number::longValue)))
                .list();
    }
}
