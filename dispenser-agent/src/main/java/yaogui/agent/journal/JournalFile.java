package yaogui.agent.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** The SQLite file of a journal, with the lock that keeps a second agent out. */
final class JournalFile implements AutoCloseable {

    private final JournalLock lock;
    private final Path path;
    private final Connection connection;

    private JournalFile(JournalLock lock, Path path, Connection connection) {
        this.lock = lock;
        this.path = path;
        this.connection = connection;
    }

    /** Opens it under a lock that stays its caller's if that fails. */
    static JournalFile open(JournalLock lock, Path path, JournalSettings settings) {
        try {
            return new JournalFile(lock, path, connect(path, settings));
        } catch (SQLException e) {
            throw JournalFault.of(e);
        }
    }

    Path path() {
        return path;
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
