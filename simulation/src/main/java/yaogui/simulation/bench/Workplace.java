package yaogui.simulation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A folder for everything that a bench writes, and the processes that work in it. When it closes, and also when this
 * process is ended from outside, the processes are ended by their handles and the folder is removed. Any thread.
 */
public final class Workplace implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final int REMOVALS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private boolean closed;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a new folder.
     *
     * @param parent made if it is missing
     * @throws IOException if it cannot be made
     */
    public static Workplace open(Path parent) throws IOException {
        Files.createDirectories(parent);
        Workplace place = new Workplace(Files.createTempDirectory(parent.toAbsolutePath(), "bench-"));
        Runtime.getRuntime().addShutdownHook(new Thread(place::close, "bench-ending"));
        return place;
    }

    public Path folder() {
        return folder;
    }

    /** Where commits go: {@code ext4}, or {@code tmpfs}, where they cost nothing. */
    public String fileSystem() throws IOException {
        return Files.getFileStore(folder).type();
    }

    /**
     * Starts a program that will not outlive this.
     *
     * @throws IOException if it cannot be started
     * @throws IllegalStateException if this is closed
     */
    public synchronized Process start(ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new IllegalStateException("the bench is ending");
        }
        processes.removeIf(process -> !process.isAlive());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        processes.forEach(Workplace::end);
        for (int left = REMOVALS; !isRemoved() && left > 0; left--) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Asks it to end, then ends it, and whatever it started. */
    static void end(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Not at once, perhaps: whoever is ended from outside may still be writing. */
    private boolean isRemoved() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
        return true;
    }
}
