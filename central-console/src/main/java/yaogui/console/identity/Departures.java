package yaogui.console.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;

/**
 * Dispensers that have left service, within a transaction. One that was told to leave erases what it has once the console has
 * said that it lacks nothing, so until then it must still be let in; after that, and in any case after a while, it must not.
 */
final class Departures {

    /** As long as the command to leave holds: a board that was cut off just then may come back so late. */
    static final Duration TO_BE_ANSWERED = Duration.ofDays(7);

    /** It asks again as long as it has not heard; a day is more than any line takes. */
    static final Duration AFTER_ANSWER = Duration.ofDays(1);

    private static final String OVER = """
            in_service = 0 AND (coalesce(left_at, '') <= :left OR answered_at <= :answered)
            """;

    private Departures() {}

    /** Those that are gone for good, and still have a key or a secret that counts. */
    static List<DispenserId> over(Handle handle, Instant now) {
        return handle.createQuery("SELECT id FROM dispenser WHERE " + OVER + """
                        AND (secret_hash IS NOT NULL OR id IN (
                            SELECT dispenser FROM device_identity WHERE standing IN ('ISSUED', 'ACTIVE')))
                        ORDER BY id
                        """)
                .bind("left", now.minus(TO_BE_ANSWERED))
                .bind("answered", now.minus(AFTER_ANSWER))
                .mapTo(DispenserId.class)
                .list();
    }

    /** It may not sign in with a secret either. */
    static void forgetSecret(Handle handle, DispenserId dispenser) {
        handle.createUpdate("UPDATE dispenser SET secret_hash = NULL WHERE id = :id")
                .bind("id", dispenser)
                .execute();
    }

    /** Somebody takes it out of service without waiting for it. */
    static void retire(Handle handle, DispenserId dispenser) {
        handle.createUpdate(
                        "UPDATE dispenser SET in_service = 0, secret_hash = NULL, left_at = NULL, answered_at = NULL WHERE id = :id")
                .bind("id", dispenser)
                .execute();
    }

    /** A board was enrolled for it by a code that somebody made: it is in service. */
    static void comeBack(Handle handle, DispenserId dispenser) {
        handle.createUpdate("""
                        UPDATE dispenser SET in_service = 1, left_at = NULL, answered_at = NULL
                        WHERE id = :id AND in_service = 0
                        """).bind("id", dispenser).execute();
    }
}
