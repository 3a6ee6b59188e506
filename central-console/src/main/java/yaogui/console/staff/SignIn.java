package yaogui.console.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import yaogui.console.store.Database;

/** Lets people in by name and password, and slows down whoever guesses. Any thread. */
public final class SignIn {

    /** Wrong passwords are counted over this time. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** After so many for one account from one address, that address waits. */
    public static final int MOST_FOR_ACCOUNT_AND_ADDRESS = 5;

    /** After so many for one account from anywhere, it waits: more, so that a stranger does not easily lock somebody out. */
    public static final int MOST_FOR_ACCOUNT = 20;

    /** After so many from one address for any name, it waits. */
    public static final int MOST_FOR_ADDRESS = 30;

    private final Database database;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final PasswordHash nobodys;

    SignIn(
            Database database,
            InstantSource clock,
            SecureRandom random,
            Accounts accounts,
            Sessions sessions,
            Audit audit) {
        this.database = database;
        this.clock = clock;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.nobodys = PasswordHash.of(Secret.random(random).text(), random);
    }

    /**
     * Tries a name and a password. An unknown name takes as long as a wrong password.
     *
     * @param address where the request came from
     */
    public SignInOutcome attempt(String name, String password, String address) {
        Optional<Account> account = accounts.find(name.strip());
        Optional<AccountId> id = account.map(Account::id);
        if (tooMany(id, address)) {
            audit.note(Deed.LOCKED_OUT, id, address);
            return new SignInOutcome.TooMany(WINDOW);
        }
        PasswordHash hash = id.map(accounts::passwordOf).orElse(nobodys);
        boolean matches = hash.matches(password);
        if (!matches || id.isEmpty()) {
            audit.note(Deed.REFUSED, id, address);
            return new SignInOutcome.Refused();
        }
        return database.write(handle -> {
            audit.note(handle, Deed.SIGNED_IN, id, address);
            return new SignInOutcome.SignedIn(sessions.open(handle, id.get()));
        });
    }

    private boolean tooMany(Optional<AccountId> account, String address) {
        return database.read(handle -> handle.createQuery("""
                        SELECT count(*) FILTER (WHERE address = :address) AS by_address,
                               count(*) FILTER (WHERE account = :account) AS by_account,
                               count(*) FILTER (WHERE account = :account AND address = :address) AS by_both
                        FROM staff_audit
                        WHERE deed = 'REFUSED' AND at > :since AND (address = :address OR account = :account)
                        """)
                .bind("since", clock.instant().minus(WINDOW))
                .bind("address", address)
                .bind("account", account.map(AccountId::number).orElse(null))
                .map((row, context) -> row.getInt("by_address") >= MOST_FOR_ADDRESS
                        || row.getInt("by_account") >= MOST_FOR_ACCOUNT
                        || row.getInt("by_both") >= MOST_FOR_ACCOUNT_AND_ADDRESS)
                .one());
    }
}
