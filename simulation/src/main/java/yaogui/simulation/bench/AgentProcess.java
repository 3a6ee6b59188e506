package yaogui.simulation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** The agent's own main program, running as on a board until this is closed. */
final class AgentProcess implements AutoCloseable {

    private static final String SCREEN = "Screen: ";
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ENDING_SECONDS = 180;

    private final Process process;
    private final Path said;
    private final LongSupplier nanos;
    private final double readyMillis;

    private AgentProcess(Process process, Path said, LongSupplier nanos, long begun) throws IOException {
        this.process = process;
        this.said = said;
        this.nanos = nanos;
        awaitPage();
        this.readyMillis = (nanos.getAsLong() - begun) / 1e6;
    }

    /**
     * Starts it, and returns when its screen's page answers.
     *
     * @param command program and arguments
     * @param said where its output goes
     * @throws IllegalStateException if it ends or does not come to that, with its last words
     */
    static AgentProcess start(ProcessBuilder command, Path said, Workplace place, LongSupplier nanos)
            throws IOException {
        command.redirectErrorStream(true).redirectOutput(said.toFile());
        long begun = nanos.getAsLong();
        Process process = place.start(command);
        try {
            return new AgentProcess(process, said, nanos, begun);
        } catch (IOException | IllegalStateException e) {
            Workplace.end(process);
            throw e;
        }
    }

    /** From the start of the process until the page's first answer had come. */
    double readyMillis() {
        return readyMillis;
    }

    private void awaitPage() throws IOException {
        long until = nanos.getAsLong() + PATIENCE.toNanos();
        while (nanos.getAsLong() < until && process.isAlive()) {
            Optional<URI> page = page();
            if (page.isPresent()) {
                requireAnswer(page.get());
                return;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IllegalStateException("the agent did not become ready: " + LastWords.of(said));
    }

    private Optional<URI> page() throws IOException {
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(SCREEN))
                .map(line -> URI.create(line.substring(SCREEN.length())))
                .findFirst();
    }

    /** By hand: Java's own client would take longer to load than the page. */
    private static void requireAnswer(URI page) throws IOException {
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                    .formatted(page.getPath(), page.getAuthority());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.startsWith("HTTP/1.1 200") || !text.contains("<html")) {
                throw new IllegalStateException(
                        "the screen's page answered " + text.lines().findFirst().orElse("nothing"));
            }
        }
    }

    /**
     * A size of its memory, in megabytes of 1,000,000 bytes.
     *
     * @param name as {@code /proc/PID/status} names it: {@code VmRSS}, what is resident now, or {@code VmHWM}, the most
     *     that ever was
     * @throws IOException if this system does not tell
     */
    double megabytes(String name) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToDouble(kibibytes -> Long.parseLong(kibibytes) * 1024 / 1e6)
                .findFirst()
                .orElseThrow(() -> new IOException("%s does not tell %s".formatted(status, name)));
    }

    /**
     * Asks it to end, as a service does, and waits until it has; a process that records an AOT cache makes it meanwhile.
     *
     * @throws IllegalStateException if it does not end
     */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the agent did not end within %d s".formatted(ENDING_SECONDS));
        }
    }

    @Override
    public void close() {
        Workplace.end(process);
    }
}
