package yaogui.agent.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;

/**
 * Counts starts that no good end came before (F30). A board whose supply sags starts again and again, and its motors are what
 * makes it sag. No clock is asked, since that may begin anew each time: what counts is how long each run is known to have
 * lasted. The time without power in between is not known and does not count.
 *
 * <p>Starts within one run of the machine, by the boot id of its system, are the program's own and are not counted.
 */
public final class BootWatch {

    /** More unclean starts than this within {@link #WINDOW} of running, and no motor turns. */
    public static final int MOST = 3;

    /** Running time that the starts must fall into. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    /** Having stayed up for so long, a board is believed to have power again. */
    public static final Duration STEADY = Duration.ofMinutes(5);

    /** When it is noted how long this run lasts: few writes, and each a lower bound for the time after it. */
    private static final List<Duration> NOTED = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(4),
            STEADY,
            WINDOW.plusSeconds(1));

    private static final Logger LOG = LoggerFactory.getLogger(BootWatch.class);
    private static final int KEPT = 16;
    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS boot
                (number INTEGER PRIMARY KEY, boot TEXT NOT NULL, unclean INTEGER NOT NULL, seconds INTEGER NOT NULL)
            """;

    private final Journal journal;
    private final int starts;
    private boolean unsteady;
    private boolean begun;
    private long startNanos;
    private int noted;

    /** @param boot the id of this run of the machine, or nothing where it has none; then every start counts */
    public BootWatch(Journal journal, String boot) {
        this.journal = journal;
        boolean unclean = !journal.stoppedCleanly();
        write(connection -> begin(connection, boot, unclean));
        this.starts = recent(journal);
        this.unsteady = starts > MOST;
    }

    /** Whether no motor may turn. */
    boolean unsteady() {
        return unsteady;
    }

    String sentence() {
        return "The power failed and the board started again %d times within minutes. Check its supply."
                .formatted(starts);
    }

    void tick(long nanos) {
        if (!begun) {
            startNanos = nanos;
            begun = true;
        }
        long up = nanos - startNanos;
        if (noted < NOTED.size() && up >= NOTED.get(noted).toNanos()) {
            long seconds = NOTED.get(noted).toSeconds();
            noted++;
            write(connection -> note(connection, seconds));
        }
        if (up >= STEADY.toNanos()) {
            unsteady = false;
        }
    }

    /** Somebody is there and sees to it. */
    void visited() {
        if (unsteady) {
            unsteady = false;
            write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("UPDATE boot SET unclean = 0");
                }
            });
        }
    }

    /** What cannot be noted here is no reason to stop: whatever must be recorded will say so itself. */
    private void write(Journal.Rider rider) {
        try {
            journal.inTransaction(rider);
        } catch (JournalFault fault) {
            LOG.warn("How long this run lasts cannot be noted: {}", fault.sentence());
        }
    }

    private static int recent(Journal journal) {
        try {
            return journal.ask(BootWatch::recent);
        } catch (JournalFault fault) {
            LOG.warn("How often the board started cannot be told: {}", fault.sentence());
            return 0;
        }
    }

    private static void begin(Connection connection, String boot, boolean unclean) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
            String last;
            try (ResultSet row = statement.executeQuery("SELECT boot FROM boot ORDER BY number DESC LIMIT 1")) {
                last = row.next() ? row.getString(1) : "";
            }
            if (!boot.isEmpty() && boot.equals(last)) {
                return;
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO boot (boot, unclean, seconds) VALUES (?, ?, 0)")) {
                insert.setString(1, boot);
                insert.setBoolean(2, unclean);
                insert.executeUpdate();
            }
            statement.executeUpdate("DELETE FROM boot WHERE number <= (SELECT max(number) FROM boot) - " + KEPT);
        }
    }

    private static void note(Connection connection, long seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE boot SET seconds = max(seconds, %d) WHERE number = (SELECT max(number) FROM boot)"
                            .formatted(seconds));
        }
    }

    /** Unclean starts, this one included, since the last clean one, within the window. */
    private static int recent(Connection connection) throws SQLException {
        List<Long> lasted = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT unclean, seconds FROM boot ORDER BY number DESC")) {
            long running = 0;
            while (rows.next() && running <= WINDOW.toSeconds()) {
                running += rows.getLong(2);
                if (!rows.getBoolean(1) || running > WINDOW.toSeconds()) {
                    break;
                }
                lasted.add(running);
            }
        }
        return lasted.size();
    }
}
