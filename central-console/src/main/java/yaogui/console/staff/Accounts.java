package yaogui.console.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import yaogui.console.store.Database;

/** The accounts there are. Any thread. */
public final class Accounts {

    static final String COLUMNS = """
            SELECT staff_account.id, name, role, created_at, disabled_at,
                   (SELECT max(at) FROM staff_audit
                    WHERE staff_audit.account = staff_account.id AND deed IN ('SIGNED_IN', 'JOINED')) AS last_sign_in
            FROM staff_account
            """;

    static final RowMapper<Account> ROW = (row, context) -> new Account(
            new AccountId(row.getLong("id")),
            row.getString("name"),
            Role.valueOf(row.getString("role")),
            Instant.parse(row.getString("created_at")),
            instant(row.getString("disabled_at")),
            instant(row.getString("last_sign_in")));

    private final Database database;
    private final InstantSource clock;
    private final Audit audit;

    Accounts(Database database, InstantSource clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** Every account, those that may sign in first, by name. */
    public List<Account> list() {
        return database.read(
                handle -> handle.createQuery(COLUMNS + " ORDER BY disabled_at IS NOT NULL, lower(name), name")
                        .map(ROW)
                        .list());
    }

    /** Who may not sign in any more is not found. */
    Optional<Account> find(String name) {
        return database.read(
                handle -> handle.createQuery(COLUMNS + " WHERE lower(name) = lower(:name) AND disabled_at IS NULL")
                        .bind("name", name)
                        .map(ROW)
                        .findOne());
    }

    /**
     * Ends an account: it cannot sign in any more, and its sessions end now.
     *
     * @param by who says so; nobody ends their own, so that one always remains who can
     * @return whether there was such an account to end
     */
    public boolean end(AccountId account, AccountId by, String address) {
        return !account.equals(by)
                && database.write(handle -> {
                    boolean ended = disable(handle, account);
                    if (ended) {
                        audit.note(handle, Deed.ENDED_ACCOUNT, Optional.of(by), address);
                    }
                    return ended;
                });
    }

    private boolean disable(Handle handle, AccountId account) {
        handle.createUpdate("DELETE FROM staff_session WHERE account = :id")
                .bind("id", account.number())
                .execute();
        return handle.createUpdate("UPDATE staff_account SET disabled_at = :now WHERE id = :id AND disabled_at IS NULL")
                        .bind("now", clock.instant())
                        .bind("id", account.number())
                        .execute()
                == 1;
    }

    PasswordHash passwordOf(AccountId account) {
        return database.read(
                handle -> handle.createQuery("SELECT salt, iterations, password FROM staff_account WHERE id = :id")
                        .bind("id", account.number())
                        .map((row, context) -> new PasswordHash(
                                row.getString("salt"), row.getInt("iterations"), row.getString("password")))
                        .one());
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }
}
