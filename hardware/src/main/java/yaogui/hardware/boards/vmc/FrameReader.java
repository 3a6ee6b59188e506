package yaogui.hardware.boards.vmc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the frames in what comes over a line, however it is cut up, and drops what is damaged. */
final class FrameReader {

    private static final int HEAD = 4;

    private final byte[] held = new byte[HEAD + Frame.MOST_BODY + 1];
    private int size;

    /** The whole frames that these bytes complete. */
    List<Frame> read(byte[] bytes) {
        List<Frame> frames = new ArrayList<>();
        for (byte octet : bytes) {
            held[size++] = octet;
            take(frames);
        }
        return frames;
    }

    /** The line has fallen silent, so what is not whole by now never will be. */
    void forget() {
        size = 0;
    }

    /** After a damaged frame, looks for the next one within it: its length may have been what was damaged. */
    private void take(List<Frame> frames) {
        while (size > 0) {
            if (!mayBeFrame()) {
                drop(1);
            } else if (size < HEAD || size < whole()) {
                return;
            } else if (Frame.xor(held, whole() - 1) == Byte.toUnsignedInt(held[whole() - 1])) {
                frames.add(new Frame(Byte.toUnsignedInt(held[2]), Arrays.copyOfRange(held, HEAD, whole() - 1)));
                drop(whole());
            } else {
                drop(1);
            }
        }
    }

    private boolean mayBeFrame() {
        return Frame.begins(0, Byte.toUnsignedInt(held[0]))
                && (size < 2 || Frame.begins(1, Byte.toUnsignedInt(held[1])));
    }

    private int whole() {
        return HEAD + Byte.toUnsignedInt(held[3]) + 1;
    }

    private void drop(int bytes) {
        System.arraycopy(held, bytes, held, 0, size - bytes);
        size -= bytes;
    }
}
