package yaogui.simulation.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.CardReader;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * The driver of a cabinet that is another process, at the other end of two pipes. Each call is answered before it returns, so
 * the promises are kept over there: the motor, its supply and the clock of both live in the cabinet, and outlive this.
 *
 * <p>The machine and the reader belong to one thread, the notes to another.
 */
final class RemoteCabinet implements Machine {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_NOTES = 8;

    private final Equipment equipment;
    private final OutputStream toCabinet;
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<StaffAction> notes = new ArrayBlockingQueue<>(MOST_NOTES);

    private RemoteCabinet(Equipment equipment, OutputStream toCabinet) {
        this.equipment = equipment;
        this.toCabinet = toCabinet;
    }

    /**
     * Begins to listen.
     *
     * @param gone called when the cabinet is gone, on the thread that listens
     */
    static RemoteCabinet connect(Equipment equipment, InputStream fromCabinet, OutputStream toCabinet, Runnable gone) {
        RemoteCabinet cabinet = new RemoteCabinet(equipment, toCabinet);
        Thread.ofPlatform().daemon().name("cabinet").start(() -> {
            cabinet.listen(new BufferedReader(new InputStreamReader(fromCabinet, StandardCharsets.UTF_8)));
            gone.run();
        });
        return cabinet;
    }

    private void listen(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Words.NOTE)) {
                    notes.add(NoteLine.read(line.substring(Words.NOTE.length() + 1)));
                } else {
                    answers.add(line);
                }
            }
        } catch (IOException _) {
            // As good as its end.
        }
    }

    /** What staff ask next, if they do within that time. */
    @Nullable
    StaffAction note(Duration within) throws InterruptedException {
        return notes.poll(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Tells something that needs no answer. In one write, which a pipe takes whole or not at all. Any thread. */
    void tell(String line) {
        try {
            synchronized (toCabinet) {
                toCabinet.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                toCabinet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the cabinet is gone", e);
        }
    }

    private String ask(String line) {
        tell(line);
        try {
            String answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new IllegalStateException("The cabinet does not answer to: " + line);
            }
            return understand(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the cabinet's answer", e);
        }
    }

    private static String understand(String answer) {
        String rest = answer.substring(1);
        return switch (answer.substring(0, 1)) {
            case Words.ANSWER -> rest;
            case Words.BAD_NAME -> throw new IllegalArgumentException(rest);
            default -> throw new IllegalStateException(rest);
        };
    }

    @Override
    public Equipment equipment() {
        return equipment;
    }

    @Override
    public Readings read() {
        return ReadingsLine.read(ask(Words.READ));
    }

    @Override
    public void feedSupply() {
        ask(Words.FEED);
    }

    @Override
    public void drive(String lane, Drive drive) {
        ask("%s %s %s".formatted(Words.DRIVE, lane, drive));
    }

    @Override
    public void emitter(boolean lit) {
        ask("%s %s".formatted(Words.EMITTER, lit));
    }

    @Override
    public void stop() {
        ask(Words.STOP);
    }

    @Override
    public void lamp(String button, boolean lit) {
        ask("%s %s %s".formatted(Words.LAMP, button, lit));
    }

    @Override
    public void close() {
        stop();
    }

    /** The reader beside it. */
    CardReader reader() {
        return new CardReader() {

            @Override
            public Optional<String> poll() {
                String text = ask(Words.CARD);
                return text.isEmpty() ? Optional.empty() : Optional.of(text);
            }

            @Override
            public boolean connected() {
                return true;
            }

            @Override
            public void close() {
                // The pipes are the machine's.
            }
        };
    }
}
