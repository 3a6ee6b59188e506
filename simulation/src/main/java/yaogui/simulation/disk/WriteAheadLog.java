package yaogui.simulation.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a write-ahead log, taken apart by <a href="https://www.sqlite.org/fileformat2.html#walformat">SQLite's file
 * format, section 4</a>. What stands behind the frames of the present generation is left over from earlier ones.
 */
final class WriteAheadLog {

    static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final byte[] bytes;
    private final int pageSize;
    private final List<Frame> frames;

    /**
     * One page as it is from then on.
     *
     * @param from where it begins in the log
     * @param to where it ends
     * @param page its number, from 1
     * @param pages of the database, if this ends a transaction; else 0
     */
    record Frame(int from, int to, int page, int pages) {

        boolean commits() {
            return pages > 0;
        }
    }

    WriteAheadLog(byte[] bytes) {
        this.bytes = bytes;
        this.pageSize = bytes.length < HEADER ? 0 : ByteBuffer.wrap(bytes).getInt(8);
        this.frames = bytes.length < HEADER ? List.of() : frames();
    }

    private List<Frame> frames() {
        List<Frame> found = new ArrayList<>();
        for (int from = HEADER; from + FRAME_HEADER + pageSize <= bytes.length; from += FRAME_HEADER + pageSize) {
            if (!Arrays.equals(bytes, 16, 24, bytes, from + 8, from + 16)) {
                break;
            }
            ByteBuffer header = ByteBuffer.wrap(bytes, from, FRAME_HEADER);
            found.add(new Frame(from, from + FRAME_HEADER + pageSize, header.getInt(), header.getInt()));
        }
        return found;
    }

    boolean isEmpty() {
        return bytes.length < HEADER;
    }

    /** Whether both were begun by the same restart. */
    boolean sameGeneration(WriteAheadLog other) {
        return !isEmpty() && !other.isEmpty() && Arrays.equals(bytes, 0, HEADER, other.bytes, 0, HEADER);
    }

    /** The transactions of this generation from a place on. */
    List<List<Frame>> transactionsFrom(int place) {
        List<List<Frame>> transactions = new ArrayList<>();
        List<Frame> open = new ArrayList<>();
        for (Frame frame : frames) {
            if (frame.from() >= place) {
                open.add(frame);
                if (frame.commits()) {
                    transactions.add(List.copyOf(open));
                    open.clear();
                }
            }
        }
        return transactions;
    }

    /** Where the last transaction ends. */
    int end() {
        return frames.stream().filter(Frame::commits).mapToInt(Frame::to).max().orElse(isEmpty() ? 0 : HEADER);
    }

    UnsyncedWrite header() {
        return UnsyncedWrite.of(bytes, 0, HEADER);
    }

    UnsyncedWrite write(Frame frame) {
        return UnsyncedWrite.of(bytes, frame.from(), frame.to());
    }

    /** The database pages that a checkpoint of all transactions writes, by place. */
    List<UnsyncedWrite> pages() {
        java.util.TreeMap<Integer, Frame> last = new java.util.TreeMap<>();
        transactionsFrom(0).forEach(transaction -> transaction.forEach(frame -> last.put(frame.page(), frame)));
        return last.values().stream()
                .map(frame -> new UnsyncedWrite(
                        (frame.page() - 1) * pageSize,
                        Arrays.copyOfRange(bytes, frame.from() + FRAME_HEADER, frame.to())))
                .toList();
    }
}
