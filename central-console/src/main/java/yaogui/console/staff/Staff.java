package yaogui.console.staff;

import java.security.SecureRandom;
import java.time.InstantSource;
import yaogui.console.store.Database;

/**
 * Everything about the people who work here, over one store.
 *
 * @param accounts who there is
 * @param invitations how somebody becomes one of them
 * @param signIn how they show who they are
 * @param sessions who is signed in
 * @param audit what was noted of it
 */
public record Staff(Accounts accounts, Invitations invitations, SignIn signIn, Sessions sessions, Audit audit) {

    /** Wires the parts. */
    public static Staff over(Database database, InstantSource clock, SecureRandom random) {
        Audit audit = new Audit(database, clock);
        Accounts accounts = new Accounts(database, clock, audit);
        Sessions sessions = new Sessions(database, clock, random, audit);
        return new Staff(
                accounts,
                new Invitations(database, clock, random, sessions, audit),
                new SignIn(database, clock, random, accounts, sessions, audit),
                sessions,
                audit);
    }
}
