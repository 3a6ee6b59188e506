package yaogui.hardware.readers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A device whose bytes a test feeds piece by piece; until then a read blocks, as on a real one. */
final class HandFedStream extends InputStream {

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
    private byte[] piece = {};
    private int position;
    private volatile boolean spent;

    void feed(String text) {
        feed(text.getBytes(StandardCharsets.UTF_8));
    }

    void feed(byte[] bytes) {
        pieces.add(bytes.clone());
    }

    /** Whether everything fed was read, and the end too. */
    boolean isSpent() {
        return spent;
    }

    /** The device vanishes. */
    void vanish() {
        pieces.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (position == piece.length) {
            try {
                piece = pieces.take();
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted");
            }
            position = 0;
            if (piece.length == 0) {
                pieces.add(END);
                spent = true;
                return -1;
            }
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        vanish();
    }
}
