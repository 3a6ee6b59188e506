package yaogui.agent.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import yaogui.protocol.Epoch;

/** The SQLite file of a journal, with the lock that keeps a second agent out. */
final class JournalFile implements AutoCloseable {

    private final JournalLock lock;
    private final Path path;
    private final JournalSettings settings;
    private final Connection connection;

    private JournalFile(JournalLock lock, Path path, JournalSettings settings, Connection connection) {
        this.lock = lock;
        this.path = path;
        this.settings = settings;
        this.connection = connection;
    }

    /** Opens it under a lock that stays its caller's if that fails. */
    static JournalFile open(JournalLock lock, Path path, JournalSettings settings) {
        try {
            return new JournalFile(lock, path, settings, connect(path, settings));
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
    }

    Path folder() {
        return Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    }

    JournalSettings settings() {
        return settings;
    }

    /** The epoch that is noted beside it. */
    Optional<Epoch> noted() {
        return EpochMark.read(path);
    }

    void note(Epoch epoch) {
        EpochMark.write(path, epoch, settings);
    }

    Connection connection() {
        return connection;
    }

    static Connection connect(Path path, JournalSettings settings) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(
                switch (settings.synchronous()) {
                    case FULL -> SQLiteConfig.SynchronousMode.FULL;
                    case OFF -> SQLiteConfig.SynchronousMode.OFF;
                });
        // What is deleted, such as the tags of a quota window that has lapsed, must not linger in free pages.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setBusyTimeout(0);
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + settings.mostPages());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Closes the file and keeps the lock, for whoever goes on with it. */
    void closeFile() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
    }

    @Override
    public void close() {
        try {
            closeFile();
        } finally {
            lock.close();
        }
    }
}
