package yaogui.console.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;

/** Who is signed in. Any thread. */
public final class Sessions {

    /** Without a request for so long, a session ends. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** No session lasts longer. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** To write down each request would wear the disk and move every page that watches the store. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Audit audit;

    private record Found(Account account, Instant seenAt) {}

    Sessions(Database database, InstantSource clock, SecureRandom random, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.audit = audit;
    }

    /** Opens a session, and forgets those that are over. */
    Secret open(Handle handle, AccountId account) {
        Secret secret = Secret.random(random);
        Instant now = clock.instant();
        handle.createUpdate("DELETE FROM staff_session WHERE seen_at <= :idle OR opened_at <= :oldest")
                .bind("idle", now.minus(IDLE))
                .bind("oldest", now.minus(LONGEST))
                .execute();
        handle.createUpdate("""
                        INSERT INTO staff_session (secret_hash, account, opened_at, seen_at)
                        VALUES (:hash, :account, :now, :now)
                        """)
                .bind("hash", secret.hash())
                .bind("account", account.number())
                .bind("now", now)
                .execute();
        return secret;
    }

    /** Whose session it is, if it still runs. Does not prolong it: for what a page asks by itself. */
    public Optional<Account> peek(Secret session) {
        return find(session).map(Found::account);
    }

    /** Whose session it is, if it still runs; it runs on from now. */
    public Optional<Account> use(Secret session) {
        Optional<Found> found = find(session);
        Instant now = clock.instant();
        if (found.isPresent() && found.get().seenAt().isBefore(now.minus(NOTED_EVERY))) {
            database.write(
                    handle -> handle.createUpdate("UPDATE staff_session SET seen_at = :now WHERE secret_hash = :hash")
                            .bind("now", now)
                            .bind("hash", session.hash())
                            .execute());
        }
        return found.map(Found::account);
    }

    private Optional<Found> find(Secret session) {
        Instant now = clock.instant();
        return database.read(handle -> handle.createQuery(
                        Accounts.COLUMNS.replace("FROM staff_account\n", ", seen_at FROM staff_account\n") + """
                        JOIN staff_session ON staff_session.account = staff_account.id
                        WHERE secret_hash = :hash AND seen_at > :idle AND opened_at > :oldest AND disabled_at IS NULL
                        """)
                .bind("hash", session.hash())
                .bind("idle", now.minus(IDLE))
                .bind("oldest", now.minus(LONGEST))
                .map((row, context) ->
                        new Found(Accounts.ROW.map(row, context), Instant.parse(row.getString("seen_at"))))
                .findOne());
    }

    /** Ends a session. */
    public void end(Secret session, String address) {
        Optional<Account> account = peek(session);
        database.write(handle -> {
            account.ifPresent(whose -> audit.note(handle, Deed.SIGNED_OUT, Optional.of(whose.id()), address));
            return handle.createUpdate("DELETE FROM staff_session WHERE secret_hash = :hash")
                    .bind("hash", session.hash())
                    .execute();
        });
    }
}
