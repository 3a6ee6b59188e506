package yaogui.hardware.readers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;
import yaogui.hardware.CardReader;

/** A scan engine that delivers lines of text: a USB serial device such as {@code /dev/ttyACM0}, a pty, a pipe. */
public final class LineReader implements CardReader {

    private final LongSupplier nanos;
    private final LineFramer framer = new LineFramer();
    private final StreamLoop loop;

    /**
     * Starts to read at once, on a thread of its own.
     *
     * @param name for the log
     * @param source opened again, after {@code backoff}, whenever it has gone
     * @param nanos monotonic time in nanoseconds, of any origin
     */
    public LineReader(String name, ByteSource source, Backoff backoff, LongSupplier nanos) {
        this.nanos = nanos;
        this.loop = new StreamLoop(name, source, backoff, this::consume);
        loop.start();
    }

    @Override
    public Optional<String> poll() {
        return framer.poll(nanos.getAsLong());
    }

    @Override
    public boolean connected() {
        return loop.connected();
    }

    @Override
    public void close() {
        loop.close();
    }

    private void consume(InputStream stream) throws IOException {
        byte[] bytes = new byte[256];
        try {
            for (int length = stream.read(bytes); length >= 0; length = stream.read(bytes)) {
                framer.accept(bytes, length, nanos.getAsLong());
            }
        } finally {
            framer.interrupted();
        }
    }
}
