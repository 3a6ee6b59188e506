package yaogui.console.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;

/** Who came in, who was refused, and from where. Any thread. */
public final class Audit {

    /**
     * One line.
     *
     * @param at when
     * @param deed what
     * @param name who; empty where there is no such account
     * @param address from where, as the console saw it
     * @param subject what it was done to, such as a dispenser; empty where there is nothing in particular
     */
    public record Line(Instant at, Deed deed, Optional<String> name, String address, Optional<String> subject) {}

    private final Database database;
    private final InstantSource clock;

    Audit(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The last lines, the newest first.
     *
     * @param most how many, 1 or more
     */
    public List<Line> list(int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT at, deed, name, address, subject FROM staff_audit
                        LEFT JOIN staff_account ON staff_account.id = staff_audit.account
                        ORDER BY staff_audit.id DESC LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Line(
                        Instant.parse(row.getString("at")),
                        Deed.valueOf(row.getString("deed")),
                        Optional.ofNullable(row.getString("name")),
                        row.getString("address"),
                        Optional.ofNullable(row.getString("subject"))))
                .list());
    }

    void note(Deed deed, Optional<AccountId> account, String address) {
        database.write(handle -> {
            note(handle, deed, account, address);
            return deed;
        });
    }

    void note(Handle handle, Deed deed, Optional<AccountId> account, String address) {
        note(handle, deed, account, address, Optional.empty());
    }

    /** Notes a deed within a transaction, so that neither is there without the other. */
    public void note(Handle handle, Deed deed, Optional<AccountId> account, String address, Optional<String> subject) {
        handle.createUpdate("""
                        INSERT INTO staff_audit (at, deed, account, address, subject)
                        VALUES (:at, :deed, :account, :address, :subject)
                        """)
                .bind("at", clock.instant())
                .bind("deed", deed)
                .bind("account", account.map(AccountId::number).orElse(null))
                .bind("address", address)
                .bind("subject", subject.orElse(null))
                .execute();
    }
}
