package yaogui.agent.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import yaogui.protocol.Epoch;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * Finds the entries of one journal in raw bytes, whatever has become of the file around them: each begins like an entry
 * and is followed by its sum. The same entry found twice is one, since an entry never changes.
 */
final class Carving {

    /** Larger than any page, and an entry that does not fit into one is not found. */
    private static final int LONGEST = 8 * 1024;

    private static final int STEP = 1 << 20;
    private static final byte[] BEGINNING = "{\"seq\":".getBytes(ISO_8859_1);

    private final Epoch epoch;
    private final NavigableMap<Long, String> found = new TreeMap<>();

    Carving(Epoch epoch) {
        this.epoch = epoch;
    }

    /** The entries that were found, by seq. */
    NavigableMap<Long, String> found() {
        return found;
    }

    /** Looks through a file, block by block, if it is there; a block that cannot be read is passed over. */
    void file(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (FileChannel file = FileChannel.open(path)) {
            for (long at = 0; at < file.size(); at += STEP) {
                bytes(read(file, at, STEP + LONGEST));
            }
        } catch (NoSuchFileException gone) {
            // Nothing to look through.
        } catch (IOException e) {
            throw new JournalFault(
                    JournalFault.Kind.UNWRITABLE, "%s cannot be looked through: %s".formatted(path, e.getMessage()));
        }
    }

    private static byte[] read(FileChannel file, long at, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, file.size() - at)];
        for (int done = 0; done < bytes.length; done += 4096) {
            ByteBuffer block = ByteBuffer.wrap(bytes, done, Math.min(4096, bytes.length - done));
            try {
                while (block.hasRemaining() && file.read(block, at + block.position()) > 0) {}
            } catch (IOException unreadable) {
                Arrays.fill(bytes, done, Math.min(done + 4096, bytes.length), (byte) 0);
            }
        }
        return bytes;
    }

    /** Looks through bytes. */
    void bytes(byte[] bytes) {
        for (int at = 0; at + BEGINNING.length < bytes.length; at++) {
            if (bytes[at] == '{' && Arrays.equals(bytes, at, at + BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
                take(bytes, at);
            }
        }
    }

    private void take(byte[] bytes, int at) {
        int end = end(bytes, at);
        if (end < 0 || end + EntrySum.LENGTH > bytes.length) {
            return;
        }
        String json = new String(bytes, at, end - at, UTF_8);
        if (!EntrySum.of(epoch, json).equals(new String(bytes, end, EntrySum.LENGTH, ISO_8859_1))) {
            return;
        }
        try {
            found.putIfAbsent(MessageCodec.readEvent(json).seq(), json);
        } catch (MalformedMessage otherVersion) {
            // The sum is right, so a later version wrote it; the file is kept, and that version can read it.
        }
    }

    /** The end of the object that begins there, or -1. */
    private static int end(byte[] bytes, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < Math.min(bytes.length, from + LONGEST); at++) {
            byte here = bytes[at];
            if (quoted && here == '\\') {
                at++;
            } else if (here == '"') {
                quoted = !quoted;
            } else if (!quoted && here == '{') {
                depth++;
            } else if (!quoted && here == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
