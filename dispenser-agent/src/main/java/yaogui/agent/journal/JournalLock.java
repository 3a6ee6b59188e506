package yaogui.agent.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second agent away from a journal, and from its rescue. */
final class JournalLock implements AutoCloseable {

    private final FileChannel channel;

    private JournalLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws JournalFault if another agent has it, or there is no place for it */
    static JournalLock take(Path path) {
        Path lockPath = SetAside.beside(path, ".lock");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            JournalLock lock =
                    new JournalLock(FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (lock.tryLock() == null) {
                lock.close();
                throw new JournalFault(
                        JournalFault.Kind.IN_USE,
                        "Another agent is already running on %s. Stop it first: two would give out the same boxes."
                                .formatted(path));
            }
            return lock;
        } catch (IOException e) {
            throw new JournalFault(
                    JournalFault.Kind.UNWRITABLE,
                    "The journal %s cannot be opened: %s".formatted(path, e.getMessage()));
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalFault(
                    JournalFault.Kind.UNWRITABLE, "The journal's lock cannot be given back: " + e.getMessage());
        }
    }
}
