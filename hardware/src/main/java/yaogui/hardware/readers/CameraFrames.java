package yaogui.hardware.readers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import yaogui.hardware.readers.QrPicture.Effort;

/**
 * Frames of a camera as planar YUV 4:2:0, of which only the grey plane is kept, such as
 * {@code rpicam-vid -t 0 -n --codec yuv420 --width 1280 --height 720 --framerate 10 -o -} writes them. The pipe is
 * always emptied; the newest frame wins, older ones that nobody took are written over.
 */
public final class CameraFrames implements FrameSource {

    /** One frame in so many is worth every effort; a code held still for half a second gets it. */
    private static final int THOROUGH_EVERY = 4;

    private final int width;
    private final int height;
    private final StreamLoop loop;
    private final Object lock = new Object();
    private byte[] newest;
    private byte[] taken;
    private boolean fresh;
    private boolean closed;
    private int count;

    /**
     * Starts to read at once, on a thread of its own.
     *
     * @param source opened again, after {@code backoff}, whenever it has ended
     * @param width in pixels, a multiple of 64, to which the camera pads its lines
     * @param height in pixels, even
     */
    public CameraFrames(String name, ByteSource source, Backoff backoff, int width, int height) {
        if (width <= 0 || width % 64 != 0 || height <= 0 || height % 2 != 0 || (long) width * height > 16_000_000) {
            throw new IllegalArgumentException("A camera cannot give frames of " + width + " x " + height
                    + ". Take a width that is a multiple of 64 and an even height, such as 1280 x 720.");
        }
        this.width = width;
        this.height = height;
        this.newest = new byte[width * height];
        this.taken = new byte[width * height];
        this.loop = new StreamLoop(name, source, backoff, this::consume);
        loop.start();
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
        synchronized (lock) {
            while (!fresh && !closed) {
                lock.wait();
            }
            if (closed) {
                return Optional.empty();
            }
            byte[] frame = newest;
            newest = taken;
            taken = frame;
            fresh = false;
        }
        Effort effort = ++count % THOROUGH_EVERY == 0 ? Effort.THOROUGH : Effort.QUICK;
        return Optional.of(new Frame(new Luma(width, height, taken), effort));
    }

    @Override
    public boolean connected() {
        return loop.connected();
    }

    @Override
    public void close() {
        loop.close();
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    private void consume(InputStream stream) throws IOException {
        byte[] filling = new byte[width * height];
        while (!loop.isClosed()) {
            if (stream.readNBytes(filling, 0, filling.length) < filling.length) {
                return;
            }
            filling = publish(filling);
            try {
                stream.skipNBytes(filling.length / 2);
            } catch (EOFException e) {
                return;
            }
        }
    }

    /** Makes the frame the newest one and gives the one before back, to be filled anew. */
    private byte[] publish(byte[] frame) {
        synchronized (lock) {
            byte[] before = newest;
            newest = frame;
            fresh = true;
            lock.notifyAll();
            return before;
        }
    }
}
