package yaogui.agent.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** The SQLite file of a journal, with a lock beside it that keeps a second agent out. */
final class JournalFile implements AutoCloseable {

    private final FileChannel lockChannel;
    private final Connection connection;

    private JournalFile(FileChannel lockChannel, Connection connection) {
        this.lockChannel = lockChannel;
        this.connection = connection;
    }

    static JournalFile open(Path path, JournalSettings settings) {
        FileChannel channel = lock(path);
        try {
            return new JournalFile(channel, connect(path, settings));
        } catch (SQLException e) {
            release(channel);
            throw JournalFault.of(e);
        }
    }

    Connection connection() {
        return connection;
    }

    private static FileChannel lock(Path path) {
        Path lockPath = path.resolveSibling(path.getFileName() + ".lock");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                release(channel);
                throw new JournalFault(
                        JournalFault.Kind.IN_USE,
                        "Another agent is already running on %s. Stop it first: two would give out the same boxes."
                                .formatted(path));
            }
            return channel;
        } catch (IOException e) {
            throw new JournalFault(
                    JournalFault.Kind.UNWRITABLE,
                    "The journal %s cannot be opened: %s".formatted(path, e.getMessage()));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static Connection connect(Path path, JournalSettings settings) throws SQLException {
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
        }
        return connection;
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalFault(
                    JournalFault.Kind.UNWRITABLE, "The journal's lock cannot be given back: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw JournalFault.of(e);
        } finally {
            release(lockChannel);
        }
    }
}
