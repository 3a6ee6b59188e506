package yaogui.agent.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import yaogui.agent.journal.EntrySum;

/**
 * The counter of the last command, a second time beside the entries: it goes with what is salvaged of a damaged journal, so
 * that the one in its place obeys nothing again.
 */
final class CommandTable {

    private static final String SCHEMA =
            "CREATE TABLE IF NOT EXISTS command_counter (one INTEGER PRIMARY KEY, counter INTEGER NOT NULL, sum TEXT)";

    private static final String NAME = "command-counter";

    private CommandTable() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
    }

    /** 0 where none was, or where what stands there is not what was written. */
    static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT counter, sum FROM command_counter WHERE one = 1")) {
            return rows.next() && sum(rows.getLong(1)).equals(rows.getString(2)) ? rows.getLong(1) : 0;
        }
    }

    static void keep(Connection connection, long counter) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO command_counter VALUES (1, ?, ?)")) {
            statement.setLong(1, counter);
            statement.setString(2, sum(counter));
            statement.executeUpdate();
        }
    }

    private static String sum(long counter) {
        return EntrySum.of(NAME, Long.toString(counter));
    }
}
