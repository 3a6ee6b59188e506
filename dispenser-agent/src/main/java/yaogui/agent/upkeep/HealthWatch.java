package yaogui.agent.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.Health.Began;

/**
 * Knows how the board is: why the program began, how often it did, how much room there is. Keeps one row a start beside the
 * journal, the last ones. One thread.
 */
public final class HealthWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int KEPT = 64;
    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS program_start
                (number INTEGER PRIMARY KEY, boot TEXT NOT NULL, version TEXT NOT NULL, began TEXT NOT NULL, at INTEGER)
            """;

    private final Journal journal;
    private final Board board;
    private Began began = Began.UNKNOWN;
    private boolean dated;
    private long firstNanos;

    /** Notes that the program has begun; called before anything is written to the journal. */
    public HealthWatch(Journal journal, Board board, String version) {
        this.journal = journal;
        this.board = board;
        try {
            journal.inTransaction(connection -> began = begin(connection, version));
        } catch (JournalFault fault) {
            LOG.warn("Why the program began cannot be noted: {}", fault.sentence());
        }
    }

    private record Last(String boot, String version) {}

    private Began begin(Connection connection, String version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
            Optional<Last> last;
            try (ResultSet row =
                    statement.executeQuery("SELECT boot, version FROM program_start ORDER BY number DESC LIMIT 1")) {
                last = row.next() ? Optional.of(new Last(row.getString(1), row.getString(2))) : Optional.empty();
            }
            Began why = why(last, version);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO program_start (boot, version, began) VALUES (?, ?, ?)")) {
                insert.setString(1, board.boot());
                insert.setString(2, version);
                insert.setString(3, why.name());
                insert.executeUpdate();
            }
            statement.executeUpdate(
                    "DELETE FROM program_start WHERE number <= (SELECT max(number) FROM program_start) - " + KEPT);
            return why;
        }
    }

    private Began why(Optional<Last> last, String version) {
        if (last.isEmpty()) {
            return journal.lastSeq() == 0 ? Began.FIRST : Began.UNKNOWN;
        }
        if (journal.stoppedCleanly()) {
            return last.get().version().equals(version) ? Began.ASKED_FOR : Began.NEW_VERSION;
        }
        if (!board.boot().isEmpty() && board.boot().equals(last.get().boot())) {
            return Began.CRASH;
        }
        return board.resetByWatchdog() ? Began.WATCHDOG : Began.POWER_CUT;
    }

    /** How it is now. */
    public Health report(DeviceClock clock, long nanos) {
        if (firstNanos == 0) {
            firstNanos = nanos;
        }
        int starts = clock.trusted() ? starts(clock.now()) : 0;
        return new Health(
                began,
                starts,
                (int) Duration.ofNanos(nanos - firstNanos).toMinutes(),
                journalKilobytes(),
                freeMegabytes(),
                clock.source(),
                clock.toldAt().map(told ->
                        (int) Math.max(0, Duration.between(told, clock.now()).toHours())),
                isReal() ? board.celsius() : Optional.empty());
    }

    /** Of simulated boards there are hundreds on one machine, whose disk and processor say nothing about them. */
    private boolean isReal() {
        return journal.settings().waitsForDisk();
    }

    /** This start is dated once the clock is trusted; those that never were do not count. */
    private int starts(Instant now) {
        try {
            if (!dated) {
                dated = true;
                journal.inTransaction(connection -> date(connection, now));
            }
            return journal.ask(connection -> count(connection, now));
        } catch (JournalFault fault) {
            return 0;
        }
    }

    private static void date(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE program_start SET at = ? WHERE number = (SELECT max(number) FROM program_start)")) {
            update.setLong(1, now.getEpochSecond());
            update.executeUpdate();
        }
    }

    private static int count(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM program_start WHERE at > ?")) {
            query.setLong(1, now.minus(DAY).getEpochSecond());
            try (ResultSet row = query.executeQuery()) {
                return row.getInt(1);
            }
        }
    }

    private int journalKilobytes() {
        try {
            return journal.ask(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "SELECT page_count * page_size / 1024 FROM pragma_page_count, pragma_page_size")) {
                    return row.getInt(1);
                }
            });
        } catch (JournalFault fault) {
            return 0;
        }
    }

    private Optional<Integer> freeMegabytes() {
        try {
            return isReal()
                    ? Optional.of((int) Math.min(
                            Integer.MAX_VALUE,
                            Files.getFileStore(journal.folder()).getUsableSpace() >> 20))
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
