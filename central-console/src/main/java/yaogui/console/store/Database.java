package yaogui.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The county's store: one SQLite file with one writer and many readers. Any thread.
 *
 * <p>Whoever writes holds the only writing connection from {@code BEGIN IMMEDIATE} to {@code COMMIT}, so writers wait
 * for each other here, in order, and never meet "database is locked". Readers see the last commit and block nobody.
 */
public final class Database implements AutoCloseable {

    /** What a commit survives. */
    public enum Durability {
        /** A power cut: every commit is on the medium before it returns. */
        FULL,
        /** The end of this process only: for simulations, where nothing outlives it. */
        OFF
    }

    private static final int BUSY_MILLIS = 10_000;

    private final ReentrantLock writing = new ReentrantLock(true);
    private final AtomicLong commits = new AtomicLong();
    private final Handle writer;
    private final IdleReaders idle;
    private final Jdbi reading;

    private Database(Path file, Durability durability) {
        ConnectionFactory writers = () -> connect(file, writing(durability));
        Jdbi jdbi = StoredTypes.addTo(Jdbi.create(writers));
        jdbi.setStatementBuilderFactory(connection -> new StatementCache(new DefaultStatementBuilder()));
        this.writer = jdbi.open();
        this.idle = new IdleReaders(() -> connect(file, reading()));
        this.reading = StoredTypes.addTo(Jdbi.create(idle));
    }

    /**
     * Opens the store, and creates it or brings it to this version's schema first.
     *
     * @throws org.flywaydb.core.api.FlywayException if the file is of a newer version, or is no such store
     */
    public static Database open(Path file, Durability durability) {
        SQLiteDataSource source = new SQLiteDataSource(writing(durability));
        source.setUrl(url(file));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new Database(file, durability);
    }

    /**
     * Opens a copy of a store that was closed and has this version's schema already: for simulations, which open
     * thousands.
     *
     * @throws IOException if {@code file} exists or cannot be written
     */
    public static Database copyOf(Path template, Path file, Durability durability) throws IOException {
        Files.copy(template, file);
        return new Database(file, durability);
    }

    /** Runs {@code work} in one transaction: all of it is committed when this returns, or nothing when it throws. */
    public <R> R write(Function<Handle, R> work) {
        writing.lock();
        try {
            writer.execute("BEGIN IMMEDIATE");
            R result = committed(work);
            commits.incrementAndGet();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Runs {@code work}, which only reads, on what was committed last. */
    public <R> R read(Function<Handle, R> work) {
        return reading.withHandle(work::apply);
    }

    /** How many times something was committed: whoever shows the county asks whether this has changed. */
    public long commits() {
        return commits.get();
    }

    private <R> R committed(Function<Handle, R> work) {
        boolean done = false;
        try {
            R result = work.apply(writer);
            writer.execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /** SQLite has rolled back already after some errors, such as a full disk; then this has nothing left to do. */
    private void rollBack() {
        try (Statement statement = writer.getConnection().createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            return;
        }
    }

    private static Connection connect(Path file, SQLiteConfig config) {
        try {
            return config.createConnection(url(file));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "cannot open the store %s: %s. Does the folder exist, and may this user write there?"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static SQLiteConfig writing(Durability durability) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(
                switch (durability) {
                    case FULL -> SQLiteConfig.SynchronousMode.FULL;
                    case OFF -> SQLiteConfig.SynchronousMode.OFF;
                });
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static SQLiteConfig reading() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    @Override
    public void close() {
        idle.close();
        writing.lock();
        try {
            writer.close();
        } finally {
            writing.unlock();
        }
    }
}
