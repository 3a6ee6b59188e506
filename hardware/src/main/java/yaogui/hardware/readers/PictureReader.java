package yaogui.hardware.readers;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.hardware.CardReader;
import yaogui.hardware.readers.FrameSource.Frame;

/**
 * Reads QR codes out of pictures, on a thread of its own that rests after each picture for as long as it took: a camera
 * costs at most half of one core. A code that stays before the camera is read again and again; telling one showing from
 * the next is the agent's.
 */
public final class PictureReader implements CardReader {

    private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);

    private final FrameSource source;
    private final LongSupplier nanos;
    private final TextQueue texts = new TextQueue();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Starts to read at once.
     *
     * @param source closed with this
     * @param nanos monotonic time in nanoseconds, of any origin
     */
    public PictureReader(FrameSource source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
        Thread.ofPlatform().daemon().name("reader-picture").start(this::run);
    }

    @Override
    public Optional<String> poll() {
        return texts.poll();
    }

    @Override
    public boolean connected() {
        return source.connected();
    }

    @Override
    public void close() {
        closed.countDown();
        source.close();
    }

    private void run() {
        try {
            long spent = 0;
            while (!closed.await(spent, TimeUnit.NANOSECONDS)) {
                Optional<Frame> frame = source.next();
                if (frame.isEmpty()) {
                    return;
                }
                long began = nanos.getAsLong();
                QrPicture.read(frame.get().picture(), frame.get().effort()).ifPresent(texts::add);
                spent = nanos.getAsLong() - began;
            }
        } catch (InterruptedException e) {
            LOG.debug("The picture reader was interrupted.");
            Thread.currentThread().interrupt();
        }
    }
}
