package yaogui.simulation.disk;

import java.util.Arrays;

/** One write that nobody has waited for. Immutable. */
final class UnsyncedWrite {

    private final int offset;
    private final byte[] bytes;

    UnsyncedWrite(int offset, byte[] bytes) {
        this.offset = offset;
        this.bytes = bytes;
    }

    /** What stands there in a file, as a write of its own. */
    static UnsyncedWrite of(byte[] file, int from, int to) {
        return new UnsyncedWrite(from, Arrays.copyOfRange(file, from, to));
    }

    int offset() {
        return offset;
    }

    int end() {
        return offset + bytes.length;
    }

    /** Whether it changes nothing there. */
    boolean isIn(byte[] file) {
        return end() <= file.length && Arrays.equals(bytes, 0, bytes.length, file, offset, end());
    }

    /** The file after it. */
    byte[] over(byte[] file) {
        byte[] after = Arrays.copyOf(file, Math.max(file.length, end()));
        System.arraycopy(bytes, 0, after, offset, bytes.length);
        return after;
    }
}
