package yaogui.simulation.disk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** One file while writes to it are under way, in sectors of 512 bytes. */
final class TornFile {

    static final int SECTOR = 512;

    private final byte[] before;
    private final byte[] after;
    private final List<Integer> changed;
    private final byte[] garbage;

    TornFile(byte[] before, List<UnsyncedWrite> writes, RandomGenerator random) {
        this.before = before;
        this.after = over(before, writes);
        this.changed = changed();
        this.garbage = new byte[after.length - before.length];
        random.nextBytes(garbage);
    }

    private static byte[] over(byte[] file, List<UnsyncedWrite> writes) {
        byte[] over = file;
        for (UnsyncedWrite write : writes) {
            over = write.over(over);
        }
        return over;
    }

    private List<Integer> changed() {
        return java.util.stream.IntStream.range(0, (after.length + SECTOR - 1) / SECTOR)
                .filter(sector -> end(sector) > before.length
                        || !Arrays.equals(before, from(sector), end(sector), after, from(sector), end(sector)))
                .boxed()
                .toList();
    }

    private static int from(int sector) {
        return sector * SECTOR;
    }

    private int end(int sector) {
        return Math.min(from(sector) + SECTOR, after.length);
    }

    /** How many sectors are being changed. */
    int sectors() {
        return changed.size();
    }

    /** Those of the changed sectors arrived, and nothing else. */
    byte[] keep(BitSet arrived, Filling filling) {
        byte[] file = ground(filling);
        int length = before.length;
        for (int i = arrived.nextSetBit(0); i >= 0; i = arrived.nextSetBit(i + 1)) {
            int sector = changed.get(i);
            System.arraycopy(after, from(sector), file, from(sector), end(sector) - from(sector));
            length = Math.max(length, end(sector));
        }
        return cut(file, length, filling);
    }

    /** Those writes arrived whole, and nothing else. */
    byte[] keepWrites(List<UnsyncedWrite> arrived, Filling filling) {
        byte[] file = over(ground(filling), arrived);
        int length = arrived.stream().mapToInt(UnsyncedWrite::end).max().orElse(0);
        return cut(file, Math.max(before.length, length), filling);
    }

    private byte[] ground(Filling filling) {
        byte[] file = Arrays.copyOf(before, after.length);
        if (filling == Filling.GARBAGE) {
            System.arraycopy(garbage, 0, file, before.length, garbage.length);
        }
        return file;
    }

    private static byte[] cut(byte[] file, int length, Filling filling) {
        return filling == Filling.SHORT ? Arrays.copyOf(file, length) : file;
    }
}
