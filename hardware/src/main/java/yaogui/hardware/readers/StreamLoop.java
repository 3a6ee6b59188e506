package yaogui.hardware.readers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a byte source open on a daemon thread: hands over what comes, and when the device vanishes waits and opens it
 * again, until closed. A read that blocks in the operating system ends only with the device's next byte; the thread does
 * not keep the process alive.
 */
final class StreamLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamLoop.class);

    /** What is done with a stream while it is there. */
    interface Consumer {

        /** Reads on; returns when the stream has ended. */
        void consume(InputStream stream) throws IOException;
    }

    private final String name;
    private final ByteSource source;
    private final Backoff backoff;
    private final Consumer consumer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable InputStream open;

    StreamLoop(String name, ByteSource source, Backoff backoff, Consumer consumer) {
        this.name = name;
        this.source = source;
        this.backoff = backoff;
        this.consumer = consumer;
    }

    void start() {
        Thread.ofPlatform().daemon().name("reader-" + name).start(this::run);
    }

    boolean connected() {
        return open != null;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        InputStream stream = open;
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                LOG.debug("Reader {} did not close cleanly: {}", name, e.getMessage());
            }
        }
    }

    private void run() {
        int failures = 0;
        while (!isClosed()) {
            failures = session() ? 1 : failures + 1;
            if (!pause(backoff.after(failures))) {
                return;
            }
        }
    }

    /** One life of the device; true if it could be opened. */
    private boolean session() {
        boolean opened = false;
        try (InputStream stream = source.open()) {
            open = stream;
            opened = true;
            LOG.info("Reader {} is there.", name);
            consumer.consume(stream);
        } catch (IOException e) {
            LOG.debug("Reader {}: {}", name, e.getMessage());
        } finally {
            open = null;
        }
        if (opened && !isClosed()) {
            LOG.warn("Reader {} has gone. It is looked for until it is back; check its cable.", name);
        }
        return opened;
    }

    /** False if closed meanwhile. */
    private boolean pause(Duration duration) {
        try {
            return !closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
