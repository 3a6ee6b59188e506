package yaogui.agent.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import yaogui.protocol.Epoch;

/** Writes the journal that takes a damaged one's place, whole and on disk before it does. */
final class Successor {

    /** What is written here by itself, or says something only of an order that is under way in the damaged journal. */
    private static final Set<String> NOT_COPIED = Set.of("life", "event", "damage", "given_up", "quota_reserved");

    private Successor() {}

    /**
     * @param fresh epochs of journals that begin
     * @throws JournalFault if the disk refuses
     */
    static void write(
            Path next, Path old, Salvage salvage, Supplier<Epoch> fresh, String sentence, JournalSettings settings) {
        Epoch epoch = salvage.whole() ? salvage.epoch().orElseThrow() : fresh.get();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + next)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = " + (settings.waitsForDisk() ? "EXTRA" : "OFF"));
                statement.execute("BEGIN IMMEDIATE");
                statement.executeUpdate(Journal.SCHEMA);
                statement.executeUpdate("INSERT INTO life VALUES ('%s', %d, 0)"
                        .formatted(
                                epoch, salvage.whole() ? salvage.acknowledged().orElse(0) : 0));
                Set<String> copied = copyBeside(old, connection, salvage.whole());
                if (!salvage.whole()) {
                    AppliedBefore.write(connection, salvage.entries().values(), copied.contains("desired"));
                }
                entries(connection, salvage, epoch, sentence);
                if (!salvage.branch().isEmpty()) {
                    OldEntries.write(connection, fresh.get(), salvage.branch());
                }
                statement.execute("COMMIT");
            }
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
        EpochMark.write(next, epoch, settings);
    }

    private static void entries(Connection connection, Salvage salvage, Epoch epoch, String sentence)
            throws SQLException {
        if (salvage.whole()) {
            for (var entry : salvage.entries().entrySet()) {
                Journal.insert(connection, epoch, entry.getKey(), entry.getValue());
            }
        } else if (salvage.epoch().isPresent()) {
            OldEntries.write(connection, salvage.epoch().get(), salvage.unacknowledged());
        }
        new Damage(salvage.whole() ? salvage.entries().size() : 0, !salvage.whole(), sentence).write(connection);
    }

    /**
     * Quotas, documents and what else lies beside the entries, table by table and row by row, as far as it can be read.
     *
     * @return the tables of which every row could be
     */
    private static Set<String> copyBeside(Path old, Connection to, boolean sameLife) {
        Set<String> copied = new HashSet<>();
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + old)) {
            for (Map.Entry<String, String> table : tables(from).entrySet()) {
                boolean reservation = table.getKey().equals("quota_reserved");
                if ((!NOT_COPIED.contains(table.getKey()) || (reservation && sameLife))
                        && copy(table.getKey(), table.getValue(), from, to)) {
                    copied.add(table.getKey());
                }
            }
        } catch (SQLException unreadable) {
            // Nothing beside the entries can be read: documents must come again from the console, quotas begin anew.
        }
        return copied;
    }

    private static Map<String, String> tables(Connection from) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }

    private static boolean copy(String table, String sql, Connection from, Connection to) {
        try (Statement create = to.createStatement();
                Statement read = from.createStatement()) {
            create.executeUpdate(sql);
            try (ResultSet rows = read.executeQuery("SELECT * FROM \"%s\"".formatted(table))) {
                int columns = rows.getMetaData().getColumnCount();
                String places = "?, ".repeat(columns - 1) + "?";
                try (PreparedStatement insert =
                        to.prepareStatement("INSERT OR IGNORE INTO \"%s\" VALUES (%s)".formatted(table, places))) {
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            insert.setObject(column, rows.getObject(column));
                        }
                        insert.executeUpdate();
                    }
                }
            }
            return true;
        } catch (SQLException unreadable) {
            // The rows before it are kept; see above for those after it.
            return false;
        }
    }
}
