package yaogui.console.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import yaogui.console.store.Database.Durability;

/** A store in one SQLite file: {@code BEGIN IMMEDIATE}, write-ahead log, readers that cannot write. */
final class SqliteFile implements Engine {

    private static final int BUSY_MILLIS = 10_000;

    private final Handle writer;
    private final IdleReaders idle;
    private final Jdbi reading;

    SqliteFile(Path file, Durability durability) {
        ConnectionFactory writers = () -> connect(file, writing(durability));
        Jdbi jdbi = StoredTypes.addTo(Jdbi.create(writers));
        jdbi.setStatementBuilderFactory(connection -> new StatementCache(new DefaultStatementBuilder()));
        this.writer = jdbi.open();
        this.idle = new IdleReaders(() -> connect(file, reading()));
        this.reading = StoredTypes.addTo(Jdbi.create(idle));
    }

    static DataSource source(Path file, Durability durability) {
        SQLiteDataSource source = new SQLiteDataSource(writing(durability));
        source.setUrl(url(file));
        return source;
    }

    @Override
    public <R> R write(Function<Handle, R> work) {
        writer.execute("BEGIN IMMEDIATE");
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

    @Override
    public <R> R read(Function<Handle, R> work) {
        return reading.withHandle(work::apply);
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
        writer.close();
    }
}
