package yaogui.agent.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;

/** Exposures beside the journal, a row each. The table is made when there is something to write. */
final class ExposureTable {

    /** More lots than a cabinet has lanes and layers; the longest exposed are kept. */
    private static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(ExposureTable.class);

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS exposure (lane TEXT NOT NULL, lot TEXT NOT NULL, cause TEXT NOT NULL, "limit" INTEGER NOT NULL,
                seconds INTEGER NOT NULL, worst REAL NOT NULL, lasting INTEGER NOT NULL)
            """;

    private final Journal journal;

    ExposureTable(Journal journal) {
        this.journal = journal;
    }

    /** What was written last; nothing when it cannot be read. */
    List<Exposure> list() {
        try {
            return journal.ask(ExposureTable::list);
        } catch (JournalFault fault) {
            LOG.warn("How long goods have lain too warm or too damp cannot be told: {}", fault.sentence());
            return List.of();
        }
    }

    /** In place of what was written before. What cannot be noted here is no reason to stop. */
    void write(Collection<Exposure> exposures) {
        try {
            journal.inTransaction(connection -> write(connection, exposures));
        } catch (JournalFault fault) {
            LOG.warn("How long goods have lain too warm or too damp cannot be noted: {}", fault.sentence());
        }
    }

    private static List<Exposure> list(Connection connection) throws SQLException {
        List<Exposure> exposures = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'exposure'")) {
                if (!table.next()) {
                    return exposures;
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT lane, lot, cause, \"limit\", seconds, worst, lasting FROM exposure")) {
                while (rows.next()) {
                    exposures.add(exposure(rows));
                }
            }
        } catch (IllegalArgumentException damaged) {
            LOG.warn("A note of how long goods have lain too warm or too damp is damaged: {}", damaged.getMessage());
        }
        return exposures;
    }

    private static Exposure exposure(ResultSet row) throws SQLException {
        return new Exposure(
                new Exposure.Of(
                        new LaneId(String.valueOf(row.getString(1))),
                        new LotId(String.valueOf(row.getString(2))),
                        Exposure.Cause.valueOf(String.valueOf(row.getString(3)))),
                row.getInt(4),
                Duration.ofSeconds(row.getLong(5)),
                row.getDouble(6),
                row.getBoolean(7));
    }

    private static void write(Connection connection, Collection<Exposure> exposures) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
            statement.executeUpdate("DELETE FROM exposure");
        }
        List<Exposure> longest = exposures.stream()
                .sorted((one, other) -> other.lasted().compareTo(one.lasted()))
                .limit(MOST)
                .toList();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO exposure VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Exposure exposure : longest) {
                insert.setString(1, exposure.of().lane().text());
                insert.setString(2, exposure.of().lot().text());
                insert.setString(3, exposure.of().cause().name());
                insert.setInt(4, exposure.limit());
                insert.setLong(5, exposure.lasted().toSeconds());
                insert.setDouble(6, exposure.worst());
                insert.setBoolean(7, exposure.lasting());
                insert.executeUpdate();
            }
        }
    }
}
