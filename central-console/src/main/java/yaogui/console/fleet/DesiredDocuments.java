package yaogui.console.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpState;

/**
 * The documents that should be in force at each dispenser: signed, numbered, and published until the dispenser says that
 * it has them.
 */
public final class DesiredDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(DesiredDocuments.class);

    /** So many are handed over at a time. */
    private static final int MOST = 16;

    private final Database database;
    private final Topics topics;
    private final Supplier<ConsoleKey> key;
    private final InstantSource clock;

    /** Under a key that stays. */
    public DesiredDocuments(Database database, Topics topics, ConsoleKey key, InstantSource clock) {
        this(database, topics, () -> key, clock);
    }

    public DesiredDocuments(Database database, Topics topics, Supplier<ConsoleKey> key, InstantSource clock) {
        this.database = database;
        this.topics = topics;
        this.key = key;
        this.clock = clock;
    }

    /** The store had committed so often when nothing waited; the link's thread. */
    private long quietAt = -1;

    private record Waiting(DispenserId dispenser, Desired.Kind kind, String signed) {}

    /**
     * Wants a document in force at one dispenser; nothing happens if it is wanted already. Any thread.
     *
     * @param document one of {@code yaogui.protocol.document}, or a card trust
     * @return its version. It is never below the time in seconds, so that a store put back from a copy does not give a
     *     number twice
     */
    public long want(DispenserId dispenser, Desired.Kind kind, Object document) {
        Instant now = clock.instant();
        return database.write(handle -> want(handle, now, dispenser, kind, MessageCodec.toBody(document)));
    }

    /** The name of the key that signs. */
    String kid() {
        return key.get().kid();
    }

    /**
     * Wants what stands for the county, within a transaction.
     *
     * @param county the version of the county's document
     */
    void wantOfCounty(
            Handle handle, Instant now, DispenserId dispenser, Desired.Kind kind, JsonNode body, long county) {
        want(handle, now, dispenser, kind, body);
        handle.createUpdate("""
                        UPDATE desired SET county = :county WHERE dispenser = :dispenser AND kind = :kind
                        """)
                .bind("county", county)
                .bind("dispenser", dispenser)
                .bind("kind", kind.text())
                .execute();
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

    private long want(Handle handle, Instant now, DispenserId dispenser, Desired.Kind kind, JsonNode body) {
        Optional<Signed> before = last(handle, dispenser, kind);
        Optional<Desired> last = before.map(one -> read(one.document(), Desired.class));
        ConsoleKey signing = key.get();
        boolean same = last.isPresent() && last.get().body().equals(body);
        if (same && before.get().kid().equals(signing.kid())) {
            return last.get().version();
        }
        // Under another key it is the same document still: who has it takes no notice.
        long version = same
                ? last.get().version()
                : Math.max(last.map(Desired::version).orElse(0L) + 1, now.getEpochSecond());
        Desired desired = new Desired(dispenser, kind, version, body);
        Signed signed = signing.sign(Signed.Purpose.DESIRED, desired);
        handle.createUpdate("""
                        INSERT INTO desired (dispenser, kind, version, signed, wanted_at, kid)
                        VALUES (:dispenser, :kind, :version, :signed, :now, :kid)
                        ON CONFLICT (dispenser, kind) DO UPDATE SET version = excluded.version,
                            signed = excluded.signed, wanted_at = excluded.wanted_at, published = 0, county = NULL,
                            kid = excluded.kid
                        """)
                .bind("dispenser", dispenser)
                .bind("kind", kind.text())
                .bind("version", version)
                .bind("now", now)
                .bind("kid", signed.kid())
                .bind("signed", new String(MessageCodec.write(signed), StandardCharsets.UTF_8))
                .execute();
        return version;
    }

    private record Old(DispenserId dispenser, String kind, String signed) {}

    /** What another key signed is signed by the present one, in the same version, and published again. */
    public void signAnew() {
        database.write(handle -> {
            List<Old> all = handle.createQuery("""
                            SELECT dispenser, kind, signed FROM desired
                            WHERE kind <> 'keys' AND (kid IS NULL OR kid <> :kid)
                            """)
                    .bind("kid", kid())
                    .map((row, context) ->
                            new Old(new DispenserId(row.getString(1)), row.getString(2), row.getString(3)))
                    .list();
            for (Old old : all) {
                try {
                    signAnew(handle, old);
                } catch (IllegalStateException unreadable) {
                    LOG.error(
                            "{}: {} cannot be signed anew: {} Put it in force once more.",
                            old.dispenser(),
                            old.kind(),
                            unreadable.getMessage());
                }
            }
            return all.size();
        });
    }

    private void signAnew(Handle handle, Old old) {
        Desired desired = read(read(old.signed(), Signed.class).document(), Desired.class);
        Signed signed = key.get().sign(Signed.Purpose.DESIRED, desired);
        handle.createUpdate("""
                        UPDATE desired SET signed = :signed, kid = :kid, published = 0
                        WHERE dispenser = :dispenser AND kind = :kind
                        """)
                .bind("signed", new String(MessageCodec.write(signed), StandardCharsets.UTF_8))
                .bind("kid", signed.kid())
                .bind("dispenser", old.dispenser())
                .bind("kind", old.kind())
                .execute();
    }

    /** What was wanted last; one that another key signed is signed anew. */
    private static Optional<Signed> last(Handle handle, DispenserId dispenser, Desired.Kind kind) {
        return handle.createQuery("SELECT signed FROM desired WHERE dispenser = :dispenser AND kind = :kind")
                .bind("dispenser", dispenser)
                .bind("kind", kind.text())
                .mapTo(String.class)
                .findOne()
                .map(text -> read(text, Signed.class));
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
                        SELECT dispenser, kind, signed FROM desired
                        WHERE published = 0 ORDER BY dispenser, kind LIMIT :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new Waiting(
                        new DispenserId(row.getString(1)), Desired.Kind.of(row.getString(2)), row.getString(3)))
                .list());
    }

    /** Unless it was signed anew meanwhile: that one is still to be handed over. */
    private void published(Waiting one) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE desired SET published = 1
                        WHERE dispenser = :dispenser AND kind = :kind AND signed = :signed
                        """)
                .bind("dispenser", one.dispenser())
                .bind("kind", one.kind().text())
                .bind("signed", one.signed())
                .execute());
    }

    static List<DesiredRow> list(Handle handle, DispenserId dispenser) {
        return handle.createQuery("""
                        SELECT kind, version, applied, wanted_at,
                               CASE WHEN refused = version THEN refused_why END AS refused_why
                        FROM desired WHERE dispenser = :id ORDER BY kind
                        """)
                .bind("id", dispenser)
                .map((row, context) -> new DesiredRow(
                        Desired.Kind.of(row.getString("kind")),
                        row.getLong("version"),
                        Optional.ofNullable((Number) row.getObject("applied")).map(Number::longValue),
                        Optional.ofNullable(row.getString("wanted_at")).map(Instant::parse),
                        Optional.ofNullable(row.getString("refused_why")).map(UpState.Refused.Reason::valueOf)))
                .list();
    }
}
