package yaogui.agent.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;

/** The last time that was believed, beside the journal: one row, in UTC, with the run of the machine. */
final class ClockNote {

    private static final Logger LOG = LoggerFactory.getLogger(ClockNote.class);

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS clock (only INTEGER PRIMARY KEY CHECK (only = 1), at INTEGER NOT NULL,
                nanos INTEGER NOT NULL, boot TEXT NOT NULL, source TEXT NOT NULL)
            """;

    /** A row while the board's own clock was last seen to be wrong. */
    private static final String DOUBT =
            "CREATE TABLE IF NOT EXISTS clock_doubt (only INTEGER PRIMARY KEY CHECK (only = 1))";

    private final Journal journal;

    ClockNote(Journal journal) {
        this.journal = journal;
    }

    /** What is noted; nothing when nothing is, or it cannot be read. */
    Optional<KnownTime> find() {
        try {
            journal.inTransaction(ClockNote::create);
            return journal.ask(ClockNote::find);
        } catch (JournalFault fault) {
            LOG.warn("What time it was last cannot be told: {}", fault.sentence());
            return Optional.empty();
        }
    }

    /** What cannot be noted here is no reason to stop: whatever must be recorded will say so itself. */
    void write(KnownTime known) {
        try {
            journal.inTransaction(connection -> write(connection, known));
        } catch (JournalFault fault) {
            LOG.warn("What time it is cannot be noted: {}", fault.sentence());
        }
    }

    /** Whether the board's own clock was last seen to be wrong; no if that cannot be told. */
    boolean isDoubted() {
        try {
            return journal.ask(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT count(*) FROM clock_doubt")) {
                    return row.next() && row.getInt(1) > 0;
                }
            });
        } catch (JournalFault fault) {
            LOG.warn("Whether the clock was wrong cannot be told: {}", fault.sentence());
            return false;
        }
    }

    /** As {@link #write}, of that. */
    void doubt(boolean wrong) {
        String change = wrong ? "INSERT OR REPLACE INTO clock_doubt VALUES (1)" : "DELETE FROM clock_doubt";
        try {
            journal.inTransaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(change);
                }
            });
        } catch (JournalFault fault) {
            LOG.warn("Whether the clock is wrong cannot be noted: {}", fault.sentence());
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
            statement.executeUpdate(DOUBT);
        }
    }

    private static Optional<KnownTime> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT at, nanos, boot, source FROM clock")) {
            return row.next()
                    ? Optional.of(new KnownTime(
                            Instant.ofEpochMilli(row.getLong(1)),
                            row.getLong(2),
                            String.valueOf(row.getString(3)),
                            TimeSource.of(String.valueOf(row.getString(4)))))
                    : Optional.empty();
        }
    }

    private static void write(Connection connection, KnownTime known) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO clock VALUES (1, ?, ?, ?, ?)")) {
            statement.setLong(1, known.at().toEpochMilli());
            statement.setLong(2, known.nanos());
            statement.setString(3, known.boot());
            statement.setString(4, known.source().text());
            statement.executeUpdate();
        }
    }
}
