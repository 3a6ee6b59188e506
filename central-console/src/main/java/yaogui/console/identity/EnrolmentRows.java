package yaogui.console.identity;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.EnrolmentKey;

/** What the store holds of codes, within a transaction. */
final class EnrolmentRows {

    /**
     * A code that is open, or was used and can still be answered again.
     *
     * @param key what it is checked with
     * @param dispenser for whom
     * @param expiresAt its last moment
     * @param usedKey the name of the key that was enrolled with it
     */
    record Open(EnrolmentKey key, DispenserId dispenser, Instant expiresAt, Optional<String> usedKey) {}

    private EnrolmentRows() {}

    static void insert(Handle handle, EnrolmentKey key, DispenserId dispenser, String by, Instant now, Instant until) {
        handle.createUpdate("""
                        INSERT INTO enrolment_code (name, dispenser, secret, made_at, made_by, expires_at)
                        VALUES (:name, :dispenser, :secret, :now, :by, :until)
                        """)
                .bind("name", key.name())
                .bind("dispenser", dispenser)
                .bind("secret", key.secretHex())
                .bind("now", now)
                .bind("by", by)
                .bind("until", until)
                .execute();
    }

    static Optional<Open> find(Handle handle, String name) {
        return handle.createQuery("""
                        SELECT * FROM enrolment_code WHERE name = :name AND secret IS NOT NULL AND closed_at IS NULL
                        """)
                .bind("name", name)
                .map((row, context) -> new Open(
                        EnrolmentKey.of(row.getString("name"), row.getString("secret")),
                        new DispenserId(row.getString("dispenser")),
                        Instant.parse(row.getString("expires_at")),
                        Optional.ofNullable(row.getString("used_key"))))
                .findOne();
    }

    /** Until when a code that nobody has used is open for this dispenser. */
    static Optional<Instant> openUntil(Handle handle, DispenserId dispenser, Instant now) {
        return handle.createQuery("""
                        SELECT expires_at FROM enrolment_code
                        WHERE dispenser = :dispenser AND closed_at IS NULL AND used_key IS NULL AND expires_at > :now
                        """)
                .bind("dispenser", dispenser)
                .bind("now", now)
                .mapTo(Instant.class)
                .findOne();
    }

    static void use(Handle handle, String name, String keyName) {
        handle.createUpdate("UPDATE enrolment_code SET used_key = :key WHERE name = :name")
                .bind("key", keyName)
                .bind("name", name)
                .execute();
    }

    /** Ends what is open for a dispenser. */
    static void close(Handle handle, DispenserId dispenser, Instant now) {
        handle.createUpdate("""
                        UPDATE enrolment_code SET secret = NULL, closed_at = :now
                        WHERE dispenser = :dispenser AND closed_at IS NULL
                        """).bind("now", now).bind("dispenser", dispenser).execute();
    }

    /** Erases what follows from codes whose day is over. */
    static void closeExpired(Handle handle, Instant before) {
        handle.createUpdate("""
                        UPDATE enrolment_code SET secret = NULL, closed_at = :before
                        WHERE closed_at IS NULL AND expires_at < :before
                        """).bind("before", before).execute();
    }
}
