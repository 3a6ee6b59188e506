package yaogui.console.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpState;

/**
 * What stands for the whole county: catalogue, policy, card trust and holds. Each is wanted at every dispenser in service,
 * those that are entered later included. Any thread, but for {@link #spread}.
 */
public final class CountyDocuments {

    /** Signed in one transaction, at most: a county of a thousand has all four within a minute. */
    private static final int MOST_AT_A_TIME = 64;

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Database database;
    private final InstantSource clock;
    private volatile Instant nextLook = Instant.MIN;

    public CountyDocuments(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A document that stands.
     *
     * @param kind which
     * @param version of the county's
     * @param since when it was put in force
     * @param by whose account, or what, put it in force
     * @param wanted at how many dispensers it should be in force
     * @param applied at how many it is
     */
    public record Standing(Desired.Kind kind, long version, Instant since, String by, int wanted, int applied) {}

    /**
     * A dispenser that has not what it should have.
     *
     * @param dispenser which
     * @param kind of which document
     * @param version that it should have; 0 while it has not been signed for it yet
     * @param applied that it has, as far as is known
     * @param since when that has been wanted there
     * @param takenBack whether it was in force and the dispenser went back, because it did not work with it
     * @param refused why the dispenser cannot use it, if it said so
     * @param online whether its connection stands
     * @param lastSeen when anything came from it
     */
    public record Lagging(
            DispenserId dispenser,
            Desired.Kind kind,
            long version,
            Optional<Long> applied,
            Optional<Instant> since,
            boolean takenBack,
            Optional<UpState.Refused.Reason> refused,
            boolean online,
            Optional<Instant> lastSeen) {}

    /**
     * Puts a document in force for the county; nothing happens if the very same stands already.
     *
     * @param document one of {@code yaogui.protocol.document}, or a card trust
     * @param by whose account, or what, does so
     * @return its version; never below the time in seconds, so that a store put back from a copy gives none twice
     */
    public long decree(Desired.Kind kind, Object document, String by) {
        Instant now = clock.instant();
        long version = database.write(handle -> decree(handle, now, kind, document, by));
        nextLook = Instant.MIN;
        return version;
    }

    static long decree(Handle handle, Instant now, Desired.Kind kind, Object document, String by) {
        JsonNode body = MessageCodec.toBody(document);
        Optional<Decreed> last = standing(handle, kind);
        if (last.isPresent() && last.get().body().equals(body)) {
            return last.get().version();
        }
        long version = Math.max(last.map(Decreed::version).orElse(0L) + 1, now.getEpochSecond());
        handle.createUpdate("""
                        INSERT INTO county_document (kind, version, body, since, by_name)
                        VALUES (:kind, :version, :body, :now, :by)
                        """)
                .bind("kind", kind.text())
                .bind("version", version)
                .bind("body", MessageCodec.writeDocument(body))
                .bind("now", now)
                .bind("by", by)
                .execute();
        return version;
    }

    private record Decreed(long version, JsonNode body) {}

    private static Optional<Decreed> standing(Handle handle, Desired.Kind kind) {
        return handle.createQuery("SELECT version, body FROM standing_document WHERE kind = :kind")
                .bind("kind", kind.text())
                .map((row, context) -> new Decreed(row.getLong(1), tree(row.getString(2))))
                .findOne();
    }

    private static JsonNode tree(String body) {
        try {
            return MessageCodec.readDocument(body, JsonNode.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a document that the console itself wrote: " + e.getMessage(), e);
        }
    }

    private record Missing(DispenserId dispenser, Desired.Kind kind, long version, String body) {}

    /**
     * Wants what stands at those dispensers that lack it or have another, some at a time; looks once a second. For the
     * link's thread.
     *
     * @return how many were signed
     */
    public int spread(DesiredDocuments desired) {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return 0;
        }
        List<Missing> missing = database.read(handle -> missing(handle, desired.kid()));
        if (missing.isEmpty()) {
            nextLook = now.plus(EVERY);
            return 0;
        }
        return database.write(handle -> {
            missing.forEach(one ->
                    desired.wantOfCounty(handle, now, one.dispenser(), one.kind(), tree(one.body()), one.version()));
            return missing.size();
        });
    }

    private static List<Missing> missing(Handle handle, String kid) {
        return handle.createQuery("""
                        SELECT dispenser.id, standing_document.kind, standing_document.version, body
                        FROM standing_document JOIN dispenser ON in_service = 1
                        LEFT JOIN desired ON desired.dispenser = dispenser.id AND desired.kind = standing_document.kind
                        WHERE desired.county IS NULL OR desired.county <> standing_document.version
                           OR desired.kid IS NULL OR desired.kid <> :kid
                        ORDER BY standing_document.kind = 'holds' DESC, dispenser.id LIMIT :most
                        """)
                .bind("kid", kid)
                .bind("most", MOST_AT_A_TIME)
                .map((row, context) -> new Missing(
                        new DispenserId(row.getString(1)),
                        Desired.Kind.of(row.getString(2)),
                        row.getLong(3),
                        row.getString(4)))
                .list();
    }

    /** What stands, by kind. */
    public List<Standing> list() {
        return database.read(handle -> handle.createQuery("""
                        SELECT standing_document.kind, standing_document.version, since, by_name,
                               count(dispenser.id) AS wanted,
                               sum(CASE WHEN desired.county = standing_document.version
                                         AND desired.applied >= desired.version THEN 1 ELSE 0 END) AS applied
                        FROM standing_document LEFT JOIN dispenser ON in_service = 1
                        LEFT JOIN desired ON desired.dispenser = dispenser.id AND desired.kind = standing_document.kind
                        GROUP BY standing_document.kind, standing_document.version, since, by_name
                        ORDER BY standing_document.kind
                        """)
                .map((row, context) -> new Standing(
                        Desired.Kind.of(row.getString(1)),
                        row.getLong(2),
                        Instant.parse(row.getString(3)),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6)))
                .list());
    }

    /**
     * Who lags, the longest first.
     *
     * @param most how many, 1 or more
     */
    public List<Lagging> lagging(int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT dispenser.id, standing_document.kind, coalesce(desired.version, 0) AS version, applied,
                               coalesce(wanted_at, since) AS wanted_since, online, last_seen,
                               CASE WHEN rolled_back = desired.version THEN 1 ELSE 0 END AS taken_back,
                               CASE WHEN refused = desired.version THEN refused_why END AS refused_why
                        FROM standing_document JOIN dispenser ON in_service = 1
                        LEFT JOIN desired ON desired.dispenser = dispenser.id AND desired.kind = standing_document.kind
                        WHERE desired.county IS NULL OR desired.county <> standing_document.version
                           OR applied IS NULL OR applied < desired.version
                        ORDER BY wanted_since, dispenser.id, standing_document.kind LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Lagging(
                        new DispenserId(row.getString("id")),
                        Desired.Kind.of(row.getString("kind")),
                        row.getLong("version"),
                        Optional.ofNullable((Number) row.getObject("applied")).map(Number::longValue),
                        Optional.ofNullable(row.getString("wanted_since")).map(Instant::parse),
                        row.getInt("taken_back") == 1,
                        Optional.ofNullable(row.getString("refused_why")).map(UpState.Refused.Reason::valueOf),
                        row.getInt("online") == 1,
                        Optional.ofNullable(row.getString("last_seen")).map(Instant::parse)))
                .list());
    }
}
