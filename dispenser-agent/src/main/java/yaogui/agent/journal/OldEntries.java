package yaogui.agent.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import yaogui.protocol.Epoch;

/**
 * Entries of damaged journals that the console may not have, in the journal that took their place. They stay when it says that
 * it has them, because whoever holds the broker can say so, too. One thread.
 */
public final class OldEntries {

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS old_entry
                (epoch TEXT NOT NULL, seq INTEGER NOT NULL, json TEXT NOT NULL, sum TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS old_acknowledged (epoch TEXT PRIMARY KEY);
            """;

    private final Journal journal;

    public OldEntries(Journal journal) {
        this.journal = journal;
        journal.inTransaction(OldEntries::create);
    }

    /** The journals of which something is kept here, the oldest first. */
    public List<Epoch> epochs() {
        return epochs("SELECT epoch FROM old_entry GROUP BY epoch ORDER BY min(rowid)");
    }

    /** Those of which somebody said in the console's name that it has all. */
    public List<Epoch> acknowledged() {
        return epochs("SELECT epoch FROM old_acknowledged");
    }

    private List<Epoch> epochs(String query) {
        return journal.ask(connection -> {
            List<Epoch> epochs = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    epochs.add(new Epoch(rows.getString(1)));
                }
            }
            return epochs;
        });
    }

    /** All that is kept of a journal, by seq; where one is missing it was lost. */
    public NavigableMap<Long, String> of(Epoch epoch) {
        return journal.ask(connection -> {
            NavigableMap<Long, String> entries = new TreeMap<>();
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT seq, json FROM old_entry WHERE epoch = ?")) {
                query.setString(1, epoch.text());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        entries.put(rows.getLong(1), rows.getString(2));
                    }
                }
            }
            return entries;
        });
    }

    /** Notes whether the console, as it is said, has all of it. */
    public void acknowledge(Epoch epoch, boolean all) {
        journal.inTransaction(connection -> {
            try (PreparedStatement change = connection.prepareStatement(
                    all
                            ? "INSERT OR IGNORE INTO old_acknowledged VALUES (?)"
                            : "DELETE FROM old_acknowledged WHERE epoch = ?")) {
                change.setString(1, epoch.text());
                change.executeUpdate();
            }
        });
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
    }

    static void write(Connection connection, Epoch epoch, NavigableMap<Long, String> entries) throws SQLException {
        create(connection);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO old_entry VALUES (?, ?, ?, ?)")) {
            for (var entry : entries.entrySet()) {
                insert.setString(1, epoch.text());
                insert.setLong(2, entry.getKey());
                insert.setString(3, entry.getValue());
                insert.setString(4, EntrySum.of(epoch, entry.getValue()));
                insert.executeUpdate();
            }
        }
    }
}
