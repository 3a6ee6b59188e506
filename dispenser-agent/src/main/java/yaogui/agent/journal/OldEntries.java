package yaogui.agent.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import yaogui.protocol.Epoch;

/**
 * Entries of damaged journals that the console may not have: they are kept in the journal that took their place until it has
 * said that it does. One thread.
 */
public final class OldEntries {

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS old_entry
                (epoch TEXT NOT NULL, seq INTEGER NOT NULL, json TEXT NOT NULL, sum TEXT NOT NULL)
            """;

    private final Journal journal;

    public OldEntries(Journal journal) {
        this.journal = journal;
        journal.inTransaction(OldEntries::create);
    }

    /** The oldest journal of which something is kept here. */
    public Optional<Epoch> epoch() {
        return journal.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT epoch FROM old_entry ORDER BY rowid LIMIT 1")) {
                return row.next() ? Optional.of(new Epoch(row.getString(1))) : Optional.empty();
            }
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

    /** The console has committed all of it. */
    public void forget(Epoch epoch) {
        journal.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM old_entry WHERE epoch = ?")) {
                delete.setString(1, epoch.text());
                delete.executeUpdate();
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
