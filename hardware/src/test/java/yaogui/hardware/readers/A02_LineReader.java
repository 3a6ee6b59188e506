package yaogui.hardware.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scan engine that is there, vanishes and comes back. */
@Timeout(60)
class A02_LineReader {

    private static final Backoff AT_ONCE = new Backoff(Duration.ofNanos(1000), Duration.ofMillis(1));

    /** Gives the streams it was dealt, and fails while there is none. */
    private static final class Port implements ByteSource {

        final BlockingQueue<InputStream> streams = new LinkedBlockingQueue<>();
        final AtomicInteger failures = new AtomicInteger();

        @Override
        public InputStream open() throws IOException {
            InputStream stream = streams.poll();
            if (stream == null) {
                failures.incrementAndGet();
                throw new IOException("No such device.");
            }
            return stream;
        }
    }

    private final Port port = new Port();

    @Test
    void textsArriveInOrder() {
        HandFedStream device = new HandFedStream();
        port.streams.add(device);
        try (LineReader reader = new LineReader("test", port, AT_ONCE, () -> 0)) {
            device.feed("YJ1:A");
            device.feed("B\r\nYJ1:CD\r\n");

            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:AB");
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:CD");
            assertThat(reader.poll()).isEmpty();
            assertThat(reader.connected()).isTrue();
        }
    }

    @Test
    void f36_aScannerThatIsPluggedInAgainIsFoundAgain() {
        HandFedStream before = new HandFedStream();
        port.streams.add(before);
        try (LineReader reader = new LineReader("test", port, AT_ONCE, () -> 0)) {
            before.feed("YJ1:WHOLE\nYJ1:HALF OF A CO");
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:WHOLE");
            before.vanish();
            Awaiting.until("it is missed", () -> !reader.connected() && port.failures.get() >= 3);

            HandFedStream after = new HandFedStream();
            after.feed("YJ1:NEXT\n");
            port.streams.add(after);
            assertThat(Awaiting.text(reader::poll))
                    .as("without the half before")
                    .isEqualTo("YJ1:NEXT");
            assertThat(reader.connected()).isTrue();
        }
    }

    @Test
    void aClosedReaderOpensNothingMore() {
        HandFedStream device = new HandFedStream();
        port.streams.add(device);
        LineReader reader = new LineReader("test", port, AT_ONCE, () -> 0);
        Awaiting.until("it is there", reader::connected);
        reader.close();
        Awaiting.until("it has let go", () -> !reader.connected());

        assertThat(port.failures).hasValue(0);
    }

    @Test
    void aDeviceIsAPath(@TempDir Path folder) throws IOException {
        Path device = folder.resolve("ttyACM0");
        Files.writeString(device, "YJ1:FROM A PATH\n");
        try (LineReader reader = new LineReader("test", ByteSource.path(device), Backoff.USUAL, () -> 0)) {
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:FROM A PATH");
        }
    }

    @Test
    void aDeviceIsAProgram() {
        ByteSource program = ByteSource.command(List.of("echo", "YJ1:FROM A PROGRAM"));
        try (LineReader reader = new LineReader("test", program, Backoff.USUAL, () -> 0)) {
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:FROM A PROGRAM");
        }
    }

    @Test
    void theWaitDoublesUpToItsBound() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

        assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.after(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.after(6)).isEqualTo(Duration.ofSeconds(15));
        assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(15));
    }
}
