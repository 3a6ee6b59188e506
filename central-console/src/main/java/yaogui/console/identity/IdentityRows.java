package yaogui.console.identity;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import yaogui.console.identity.Identity.Standing;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.CertificateChain;

/** What the store holds of keys, within a transaction. */
final class IdentityRows {

    private final Handle handle;
    private final Instant now;

    IdentityRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    Optional<Identity> find(String keyName) {
        return handle.createQuery("SELECT * FROM device_identity WHERE key_name = :key")
                .bind("key", keyName)
                .map((row, context) -> identity(row))
                .findOne();
    }

    /** The newest first. */
    List<Identity> list(DispenserId dispenser) {
        return handle.createQuery("""
                        SELECT * FROM device_identity WHERE dispenser = :dispenser ORDER BY issued_at DESC, key_name
                        """)
                .bind("dispenser", dispenser)
                .map((row, context) -> identity(row))
                .list();
    }

    /** All that count. */
    List<Identity> counting() {
        return handle.createQuery("SELECT * FROM device_identity WHERE standing IN ('ISSUED', 'ACTIVE')")
                .map((row, context) -> identity(row))
                .list();
    }

    /** Those of one dispenser that count. */
    List<Identity> counting(DispenserId dispenser) {
        return handle.createQuery("""
                        SELECT * FROM device_identity WHERE dispenser = :dispenser AND standing IN ('ISSUED', 'ACTIVE')
                        """)
                .bind("dispenser", dispenser)
                .map((row, context) -> identity(row))
                .list();
    }

    /** All that were ended before their time. */
    List<Identity> endedEarly() {
        return handle.createQuery("""
                        SELECT * FROM device_identity WHERE standing IN ('SUPERSEDED', 'REVOKED') AND expires_at > :now
                        """)
                .bind("now", now)
                .map((row, context) -> identity(row))
                .list();
    }

    CertificateChain chain(String keyName) {
        return CertificateChain.parse(
                Arrays.asList(handle.createQuery("SELECT certificates FROM device_identity WHERE key_name = :key")
                        .bind("key", keyName)
                        .mapTo(String.class)
                        .one()
                        .split("\n", -1)));
    }

    int issuedSince(DispenserId dispenser, Instant since) {
        return handle.createQuery(
                        "SELECT count(*) FROM device_identity WHERE dispenser = :dispenser AND issued_at > :since")
                .bind("dispenser", dispenser)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    void insert(DispenserId dispenser, String keyName, CertificateChain chain) {
        handle.createUpdate("""
                        INSERT INTO device_identity
                            (key_name, dispenser, serial, certificates, standing, issued_at, expires_at)
                        VALUES (:key, :dispenser, :serial, :certificates, :standing, :now, :until)
                        """)
                .bind("key", keyName)
                .bind("dispenser", dispenser)
                .bind("serial", hex(chain.own().getSerialNumber()))
                .bind("certificates", String.join("\n", chain.texts()))
                .bind("standing", Standing.ISSUED)
                .bind("now", now)
                .bind("until", chain.own().getNotAfter().toInstant())
                .execute();
    }

    /** The broker has seen it. */
    void activate(String keyName) {
        handle.createUpdate(
                        "UPDATE device_identity SET standing = 'ACTIVE', seen_at = :now WHERE key_name = :key AND standing = 'ISSUED'")
                .bind("now", now)
                .bind("key", keyName)
                .execute();
    }

    /** Ends what counts of a dispenser, but for one key. */
    int end(
            DispenserId dispenser,
            Standing standing,
            @Nullable String but,
            @Nullable String by,
            @Nullable String reason) {
        return handle.createUpdate("""
                        UPDATE device_identity
                        SET standing = :standing, ended_at = :now, ended_by = :by, reason = :reason
                        WHERE dispenser = :dispenser AND standing IN ('ISSUED', 'ACTIVE')
                            AND key_name <> coalesce(:but, '')
                        """)
                .bind("standing", standing)
                .bind("now", now)
                .bind("by", by)
                .bind("reason", reason)
                .bind("dispenser", dispenser)
                .bind("but", but)
                .execute();
    }

    /** Ends what counts of a dispenser. It is cut off, and the broker takes not even its last will from it. */
    int revoke(DispenserId dispenser, @Nullable String by, String reason) {
        handle.createUpdate("UPDATE dispenser SET online = 0 WHERE id = :dispenser")
                .bind("dispenser", dispenser)
                .execute();
        return end(dispenser, Standing.REVOKED, null, by, reason);
    }

    /** Ends those that were given out and never seen, but for one key. */
    void endUnseen(DispenserId dispenser, String but) {
        handle.createUpdate("""
                        UPDATE device_identity SET standing = 'SUPERSEDED', ended_at = :now
                        WHERE dispenser = :dispenser AND standing = 'ISSUED' AND key_name <> :but
                        """)
                .bind("but", but)
                .bind("now", now)
                .bind("dispenser", dispenser)
                .execute();
    }

    private static String hex(BigInteger serial) {
        return serial.toString(16);
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("key_name"),
                new DispenserId(row.getString("dispenser")),
                row.getString("serial"),
                Standing.valueOf(row.getString("standing")),
                Instant.parse(row.getString("issued_at")),
                Instant.parse(row.getString("expires_at")),
                Optional.ofNullable(row.getString("seen_at")).map(Instant::parse),
                Optional.ofNullable(row.getString("ended_at")).map(Instant::parse),
                Optional.ofNullable(row.getString("ended_by")),
                Optional.ofNullable(row.getString("reason")));
    }
}
