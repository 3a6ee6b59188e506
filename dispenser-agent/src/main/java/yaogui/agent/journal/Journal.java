package yaogui.agent.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import yaogui.protocol.Epoch;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * The record of one dispenser: events 1, 2, 3, … in one SQLite file, each on the disk when {@link #append} returns.
 * Nothing in it is ever changed. One thread uses it, and one process: a second one is refused.
 */
public final class Journal implements AutoCloseable {

    static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS life (epoch TEXT NOT NULL, acknowledged INTEGER NOT NULL, clean INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS event (seq INTEGER PRIMARY KEY, json TEXT NOT NULL, sum TEXT);
            """;

    /** Entries in one transaction: how many a power cut can leave in the log that were never committed. */
    static final int MOST_TOGETHER = 2;

    private final JournalFile file;
    private final Connection connection;
    private final Epoch epoch;
    private final boolean stoppedCleanly;
    private long lastSeq;
    private long acknowledged;

    /** More that must be written in the same transaction as an event. */
    public interface Rider {

        /** Nothing more. */
        Rider NONE = connection -> {};

        void write(Connection connection) throws SQLException;
    }

    /** Something that only reads. */
    public interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }

    private Journal(JournalFile file, RandomGenerator random) throws SQLException {
        this.file = file;
        this.connection = file.connection();
        check(file);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
            begin(statement, random);
            try (ResultSet life = statement.executeQuery("SELECT epoch, acknowledged, clean FROM life")) {
                life.next();
                epoch = new Epoch(life.getString(1));
                acknowledged = life.getLong(2);
                stoppedCleanly = life.getBoolean(3);
            }
            try (ResultSet last = statement.executeQuery("SELECT coalesce(max(seq), 0) FROM event")) {
                lastSeq = last.getLong(1);
            }
            statement.executeUpdate("UPDATE life SET clean = 0");
        }
        if (!file.noted().equals(Optional.of(epoch))) {
            file.note(epoch);
        }
    }

    private static void check(JournalFile file) throws SQLException {
        addSums(file.connection());
        JournalCheck check = JournalCheck.of(file.connection(), file.noted());
        if (!check.sound()) {
            throw JournalFault.damaged(check.trouble());
        }
    }

    /** The first builds kept entries without a sum. */
    private static void addSums(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int columns;
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM pragma_table_info('event')")) {
                columns = row.getInt(1);
            }
            if (columns == 2) {
                statement.executeUpdate("ALTER TABLE event ADD COLUMN sum TEXT");
            }
        }
    }

    private static void begin(Statement statement, RandomGenerator random) throws SQLException {
        String fresh = HexFormat.of().toHexDigits(random.nextLong());
        statement.executeUpdate(
                "INSERT INTO life SELECT '%s', 0, 1 WHERE NOT EXISTS (SELECT * FROM life)".formatted(fresh));
    }

    /**
     * Opens the journal in {@code path}, or begins one there with a new epoch. {@link JournalRescue#open} does so even if
     * the one that is there is damaged.
     *
     * @param random where a new epoch comes from; must not repeat itself across devices
     * @throws JournalFault if another process has it, or it is damaged, or the disk refuses
     */
    public static Journal open(Path path, JournalSettings settings, RandomGenerator random) {
        JournalLock lock = JournalLock.take(path);
        try {
            return open(lock, path, settings, random);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** As {@link #open(Path, JournalSettings, RandomGenerator)}; the lock stays its caller's if that fails. */
    static Journal open(JournalLock lock, Path path, JournalSettings settings, RandomGenerator random) {
        JournalFile file = JournalFile.open(lock, path, settings);
        try {
            return new Journal(file, random);
        } catch (SQLException e) {
            file.closeFile();
            throw JournalFault.of(e);
        } catch (RuntimeException e) {
            file.closeFile();
            throw e;
        }
    }

    public Epoch epoch() {
        return epoch;
    }

    /** Where its file lies. */
    public Path folder() {
        return file.folder();
    }

    /** How it is kept. */
    public JournalSettings settings() {
        return file.settings();
    }

    /** The seq of the newest event; 0 in a new journal. */
    public long lastSeq() {
        return lastSeq;
    }

    /** Whether the last process that had it open closed it in good order. */
    public boolean stoppedCleanly() {
        return stoppedCleanly;
    }

    /** Asks the tables that ride along. */
    public <T> T ask(Question<T> question) {
        try {
            return question.ask(connection);
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
    }

    /**
     * Writes one event and what rides along, both or neither, and returns when they are on the disk.
     *
     * @throws JournalFault if they are not
     */
    public Event append(Instant at, boolean clockTrusted, Fact fact, Rider rider) {
        return append(at, clockTrusted, List.of(fact), rider).getFirst();
    }

    /**
     * As the other, of several that belong together: all of them or none.
     *
     * @param facts in their order, {@value #MOST_TOGETHER} at most
     */
    public List<Event> append(Instant at, boolean clockTrusted, List<? extends Fact> facts, Rider rider) {
        if (facts.size() > MOST_TOGETHER) {
            throw new IllegalArgumentException(
                    "%d facts in one transaction; the most is %d, by which a torn one is told"
                            .formatted(facts.size(), MOST_TOGETHER));
        }
        List<Event> events = new ArrayList<>();
        facts.forEach(fact -> events.add(new Event(lastSeq + 1 + events.size(), at, clockTrusted, fact)));
        inTransaction(transaction -> {
            for (Event event : events) {
                insert(transaction, epoch, event.seq(), MessageCodec.writeEvent(event));
            }
            rider.write(transaction);
        });
        lastSeq += events.size();
        return events;
    }

    /** Prepared anew each time: the driver throws a statement away when it fails, as it does when the disk is full. */
    static void insert(Connection connection, Epoch epoch, long seq, String json) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO event (seq, json, sum) VALUES (?, ?, ?)")) {
            insert.setLong(1, seq);
            insert.setString(2, json);
            insert.setString(3, EntrySum.of(epoch, json));
            insert.executeUpdate();
        }
    }

    /** Takes up again the next entry, which the write-ahead log held and SQLite did not see. */
    void adopt(String json) {
        inTransaction(transaction -> insert(transaction, epoch, lastSeq + 1, json));
        lastSeq++;
    }

    /** Closes the file without a word, and keeps the lock. */
    void closeFile() {
        file.closeFile();
    }

    /** Writes something that is no event, such as a document that came from the console, in a transaction of its own. */
    public void inTransaction(Rider rider) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            boolean committed = false;
            try {
                rider.write(connection);
                statement.execute("COMMIT");
                committed = true;
            } finally {
                if (!committed) {
                    rollBack(statement);
                }
            }
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
    }

    /**
     * Makes sure that what was deleted is gone from the disk: the write-ahead log still holds the pages as they were, and
     * is emptied here. While another program reads the file nothing happens; the next time will do.
     */
    public void discardDeleted() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
    }

    /** SQLite may have rolled back by itself, as it does when the disk is full. */
    private static void rollBack(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // The first error is the one to report.
        }
    }

    /** Every event, oldest first. */
    public void replay(Consumer<Event> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT seq, json FROM event ORDER BY seq")) {
            while (rows.next()) {
                reader.accept(parse(rows.getLong(1), rows.getString(2)));
            }
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
    }

    private static Event parse(long seq, String json) {
        try {
            return MessageCodec.readEvent(json);
        } catch (MalformedMessage e) {
            throw new JournalFault(
                    JournalFault.Kind.DAMAGED,
                    "Entry %d of the journal cannot be read: %s".formatted(seq, e.getMessage()));
        }
    }

    /** The JSON of up to {@code most} events after {@code seq}, oldest first. */
    public List<String> after(long seq, int most) {
        List<String> events = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT json FROM event WHERE seq > ? ORDER BY seq LIMIT ?")) {
            query.setLong(1, seq);
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
        return events;
    }

    /** The last event that the console has committed, by its own word. */
    public long acknowledged() {
        return acknowledged;
    }

    /**
     * Notes the console's word, also when it is lower than before: a console whose store came from a copy wants the rest
     * again. A word for events that do not exist changes nothing.
     */
    public void acknowledge(long through) {
        if (through == acknowledged || through > lastSeq) {
            return;
        }
        inTransaction(transaction -> {
            try (PreparedStatement update = transaction.prepareStatement("UPDATE life SET acknowledged = ?")) {
                update.setLong(1, through);
                update.executeUpdate();
            }
        });
        acknowledged = through;
    }

    /**
     * Notes that the console has more of this journal than it: its disk came from a copy, or lost entries without a trace.
     * {@link JournalRescue#open} then begins a new one.
     *
     * @param upTo the last entry that can be in the console's hands too
     * @param consoleHas the last entry that the console has committed
     */
    public void giveUp(long upTo, long consoleHas) {
        inTransaction(connection -> new GivenUp(upTo, consoleHas).write(connection));
    }

    /** Ends in good order. The file is given back even if that cannot be noted. */
    @Override
    public void close() {
        try {
            inTransaction(transaction -> {
                try (Statement statement = transaction.createStatement()) {
                    statement.executeUpdate("UPDATE life SET clean = 1");
                }
            });
        } finally {
            file.close();
        }
    }

    /** Ends as a power cut does: at once, and without a word. */
    public void abandon() {
        file.close();
    }
}
