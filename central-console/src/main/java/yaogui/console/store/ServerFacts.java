package yaogui.console.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import yaogui.console.store.Database.Durability;

/**
 * What a server says of itself that decides whether books can be kept there.
 *
 * @param version as a person calls it
 * @param major the number before the point
 * @param fsync whether it waits for its disk
 * @param fullPageWrites whether a page that is half written at a power cut can be put right
 * @param encoding of its text
 * @param standby whether it only follows another
 */
record ServerFacts(String version, int major, boolean fsync, boolean fullPageWrites, String encoding, boolean standby) {

    /** The oldest that its makers still mend. */
    private static final int OLDEST = 14;

    private static final int NUMBERS_A_MAJOR = 10_000;

    static ServerFacts read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT current_setting('server_version'), CAST(current_setting('server_version_num') AS integer),
                               current_setting('fsync') = 'on', current_setting('full_page_writes') = 'on',
                               current_setting('server_encoding'), pg_is_in_recovery()
                        """)) {
            row.next();
            return new ServerFacts(
                    row.getString(1),
                    row.getInt(2) / NUMBERS_A_MAJOR,
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getString(5),
                    row.getBoolean(6));
        }
    }

    /** Why no store can be kept there; empty if one can. */
    Optional<String> objection(Durability durability) {
        if (major < OLDEST) {
            return Optional.of("is %s, which is too old: use PostgreSQL %d or newer".formatted(version, OLDEST));
        }
        if (!encoding.equals("UTF8")) {
            return Optional.of(
                    "keeps text as %s: make the database with ENCODING 'UTF8' TEMPLATE template0".formatted(encoding));
        }
        if (standby) {
            return Optional.of(
                    "only follows another server and takes no writes: give the address of the one it follows");
        }
        boolean mayForget = !fsync || !fullPageWrites;
        return mayForget && durability == Durability.FULL
                ? Optional.of("has %s = off and would lose the county's books in a power cut: set it to on"
                        .formatted(fsync ? "full_page_writes" : "fsync"))
                : Optional.empty();
    }
}
