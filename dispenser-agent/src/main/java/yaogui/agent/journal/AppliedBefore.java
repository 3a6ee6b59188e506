package yaogui.agent.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Which documents were in force by the word of a damaged journal, of whose entries the one in its place has none. */
public final class AppliedBefore {

    private static final String SCHEMA = "CREATE TABLE IF NOT EXISTS applied_before "
            + "(kind TEXT NOT NULL, version INTEGER NOT NULL, sum TEXT NOT NULL)";

    private static final long LOWEST_VERSION = 1;

    private AppliedBefore() {}

    /** The newest version of each kind, as far as it is known; otherwise the lowest there can be. */
    public static Map<String, Long> of(Journal journal) {
        return journal.ask(connection -> {
            Map<String, Long> newest = new TreeMap<>();
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(SCHEMA);
                try (ResultSet rows = statement.executeQuery("SELECT kind, version, sum FROM applied_before")) {
                    while (rows.next()) {
                        String kind = String.valueOf(rows.getString(1));
                        long version = rows.getLong(2);
                        boolean sound = sum(kind, version).equals(rows.getString(3));
                        newest.merge(kind, sound ? version : LOWEST_VERSION, Math::max);
                    }
                }
            }
            return newest;
        });
    }

    /**
     * Notes what the entries say that could be read.
     *
     * @param documentsRead whether all documents could be read too; otherwise nobody knows whether holds were among them, and
     *     then they are taken to have been
     */
    static void write(Connection connection, Collection<String> entries, boolean documentsRead) throws SQLException {
        Map<String, Long> newest = new TreeMap<>();
        if (!documentsRead) {
            newest.put(Desired.Kind.HOLDS.text(), LOWEST_VERSION);
        }
        for (String json : entries) {
            try {
                if (MessageCodec.readEvent(json).fact() instanceof DesiredApplied applied) {
                    newest.merge(applied.kind(), applied.version(), Math::max);
                }
            } catch (MalformedMessage unreadable) {
                // It says nothing of any document.
            }
        }
        write(connection, newest);
    }

    private static void write(Connection connection, Map<String, Long> newest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO applied_before VALUES (?, ?, ?)")) {
            for (Map.Entry<String, Long> each : newest.entrySet()) {
                insert.setString(1, each.getKey());
                insert.setLong(2, each.getValue());
                insert.setString(3, sum(each.getKey(), each.getValue()));
                insert.executeUpdate();
            }
        }
    }

    private static String sum(String kind, long version) {
        return EntrySum.of(kind, Long.toString(version));
    }
}
