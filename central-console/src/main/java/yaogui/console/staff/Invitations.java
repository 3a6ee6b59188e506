package yaogui.console.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import yaogui.console.store.Database;

/** One-time links with which people make their accounts. There is no other way in, and no default password. Any thread. */
public final class Invitations {

    /** A link that nobody used by then is dead. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** The shortest password, in characters. */
    public static final int SHORTEST_PASSWORD = 10;

    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 40;

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Sessions sessions;
    private final Audit audit;

    Invitations(Database database, InstantSource clock, SecureRandom random, Sessions sessions, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * For a start: while there is no account, a link for the first one, an {@link Role#ADMIN}. A link of an earlier start
     * is dead from then on, since nobody can print it again.
     */
    public Optional<Secret> inviteFirst() {
        Secret secret = Secret.random(random);
        return database.write(handle -> {
            if (count(handle, "SELECT count(*) FROM staff_account") > 0) {
                return Optional.empty();
            }
            handle.execute("DELETE FROM staff_invitation");
            insert(handle, secret, Role.ADMIN, null);
            return Optional.of(secret);
        });
    }

    /** Makes a link for somebody who will be {@code role}. */
    public Secret invite(Role role, AccountId by, String address) {
        Secret secret = Secret.random(random);
        return database.write(handle -> {
            insert(handle, secret, role, by.number());
            audit.note(handle, Deed.INVITED, Optional.of(by), address);
            return secret;
        });
    }

    /** What the link's user will be; empty if the link is unknown, used or too old. */
    public Optional<Role> find(Secret link) {
        return database.read(handle -> find(handle, link));
    }

    /** Makes the account that a link is for. */
    public Joining join(Secret link, String name, String password, String address) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_NAME) {
            return Joining.Refused.NAME_UNFIT;
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return Joining.Refused.PASSWORD_UNFIT;
        }
        if (find(link).isEmpty()) {
            return Joining.Refused.LINK_SPENT;
        }
        PasswordHash hash = PasswordHash.of(password, random);
        return database.write(handle -> join(handle, link, trimmed, hash, address));
    }

    private Joining join(Handle handle, Secret link, String name, PasswordHash password, String address) {
        Optional<Role> role = find(handle, link);
        if (role.isEmpty()) {
            return Joining.Refused.LINK_SPENT;
        }
        if (count(handle, "SELECT count(*) FROM staff_account WHERE lower(name) = lower(?)", name) > 0) {
            return Joining.Refused.NAME_TAKEN;
        }
        handle.createUpdate("UPDATE staff_invitation SET used_at = :now WHERE secret_hash = :hash")
                .bind("now", clock.instant())
                .bind("hash", link.hash())
                .execute();
        AccountId account = insert(handle, name, role.get(), password);
        audit.note(handle, Deed.JOINED, Optional.of(account), address);
        return new Joining.Joined(sessions.open(handle, account));
    }

    private Optional<Role> find(Handle handle, Secret link) {
        return handle.createQuery("""
                        SELECT role FROM staff_invitation
                        WHERE secret_hash = :hash AND used_at IS NULL AND expires_at > :now
                        """)
                .bind("hash", link.hash())
                .bind("now", clock.instant())
                .mapTo(Role.class)
                .findOne();
    }

    private AccountId insert(Handle handle, String name, Role role, PasswordHash password) {
        return new AccountId(handle.createUpdate("""
                        INSERT INTO staff_account (name, role, salt, iterations, password, created_at)
                        VALUES (:name, :role, :salt, :iterations, :password, :now)
                        """)
                .bind("name", name)
                .bind("role", role)
                .bind("salt", password.salt())
                .bind("iterations", password.iterations())
                .bind("password", password.hash())
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    private void insert(Handle handle, Secret link, Role role, @Nullable Long by) {
        Instant now = clock.instant();
        handle.createUpdate("""
                        INSERT INTO staff_invitation (secret_hash, role, invited_by, created_at, expires_at)
                        VALUES (:hash, :role, :by, :now, :until)
                        """)
                .bind("hash", link.hash())
                .bind("role", role)
                .bind("by", by)
                .bind("now", now)
                .bind("until", now.plus(LIFE))
                .execute();
    }

    private static int count(Handle handle, String query, Object... values) {
        return handle.select(query, values).mapTo(Integer.class).one();
    }
}
