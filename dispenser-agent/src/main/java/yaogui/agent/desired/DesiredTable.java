package yaogui.agent.desired;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaogui.agent.journal.EntrySum;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;

/** Where documents lie on disk: beside the journal, so that each and its entry are written together or not at all. */
final class DesiredTable {

    private static final String SCHEMA =
            "CREATE TABLE IF NOT EXISTS desired (kind TEXT PRIMARY KEY, document TEXT NOT NULL, sum TEXT)";

    /**
     * What is found there.
     *
     * @param sound whether it is what was written
     */
    record Row(String kind, String document, boolean sound) {}

    private DesiredTable() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
            boolean summed;
            try (ResultSet row =
                    statement.executeQuery("SELECT count(*) FROM pragma_table_info('desired') WHERE name = 'sum'")) {
                summed = row.getInt(1) == 1;
            }
            if (!summed) {
                statement.executeUpdate("ALTER TABLE desired ADD COLUMN sum TEXT");
                trust(connection);
            }
        }
    }

    /** The first builds kept documents without a sum: what they left is believed, this once. */
    private static void trust(Connection connection) throws SQLException {
        for (Row row : rows(connection)) {
            keep(connection, row.kind(), row.document());
        }
    }

    static List<Row> rows(Connection connection) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT kind, document, sum FROM desired ORDER BY kind")) {
            while (rows.next()) {
                String kind = String.valueOf(rows.getString(1));
                String document = String.valueOf(rows.getString(2));
                found.add(new Row(kind, document, EntrySum.of(kind, document).equals(rows.getString(3))));
            }
        }
        return found;
    }

    /** The document of a kind, if it is what was written. */
    static Optional<String> find(Connection connection, Desired.Kind kind) throws SQLException {
        return rows(connection).stream()
                .filter(row -> row.sound() && row.kind().equals(kind.text()))
                .map(Row::document)
                .findFirst();
    }

    /** What was there before comes in place of what is; nothing, if there was none. */
    static void putBack(Connection connection, Desired.Kind kind, Optional<Desired> before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM desired WHERE kind = ?")) {
            statement.setString(1, kind.text());
            statement.executeUpdate();
        }
        if (before.isPresent()) {
            keep(connection, before.get());
        }
    }

    static void keep(Connection connection, Desired desired) throws SQLException {
        keep(connection, desired.kind().text(), MessageCodec.writeDocument(desired));
    }

    private static void keep(Connection connection, String kind, String document) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO desired (kind, document, sum) VALUES (?, ?, ?)")) {
            statement.setString(1, kind);
            statement.setString(2, document);
            statement.setString(3, EntrySum.of(kind, document));
            statement.executeUpdate();
        }
    }
}
