package yaogui.agent.uplink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import yaogui.agent.journal.Journal;

/** The last entry that was ever sent when the console said that it has fewer than before; on disk, beside the journal. One thread. */
final class WentBack {

    private static final String SCHEMA =
            "CREATE TABLE IF NOT EXISTS went_back (one INTEGER PRIMARY KEY, epoch TEXT NOT NULL, sent INTEGER NOT NULL)";

    private final Journal journal;
    private long sent;

    WentBack(Journal journal) {
        this.journal = journal;
        journal.inTransaction(this::create);
        this.sent = journal.ask(this::read);
    }

    private void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
    }

    private long read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT max(sent) FROM went_back WHERE epoch = ?")) {
            query.setString(1, journal.epoch().text());
            try (ResultSet row = query.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    /** 0 if it never went back. */
    long sent() {
        return sent;
    }

    void note(long through) {
        journal.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("INSERT OR REPLACE INTO went_back VALUES (1, ?, ?)")) {
                statement.setString(1, journal.epoch().text());
                statement.setLong(2, through);
                statement.executeUpdate();
            }
        });
        sent = through;
    }
}
