package yaogui.agent.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.ProductClass;

/**
 * Overwrites the keys of quota windows in a file that is kept: in a journal they die with their window, and must not live on
 * in a damaged one that was set aside. Found by their row's form in SQLite's record format, wherever it lies; and every other
 * copy of a key that was found is overwritten too.
 */
final class QuotaKeys {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaKeys.class);

    private static final int KEY = 32;

    /** Of a row's header: its own length and one type each for class, window and key; and for a sum, but in the first builds. */
    private static final int HEADER = 4;

    /** SQLite's type for a blob of 32 bytes. */
    private static final byte KEY_TYPE = 12 + 2 * KEY;

    /** Bytes of a whole number, by its type. */
    private static final int[] NUMBER = {0, 1, 2, 3, 4, 6, 8};

    private static final int BLOCK = 1 << 20;
    private static final int OVERLAP = 256;

    private final Path file;
    private final Set<ByteBuffer> keys = new HashSet<>();

    private QuotaKeys(Path file) {
        this.file = file;
    }

    /** Nothing, if it is not there. What cannot be written is said in the log: it is no reason to stand still. */
    static void overwrite(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        QuotaKeys scrub = new QuotaKeys(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            scrub.eachBlock(channel, scrub::rows);
            scrub.eachBlock(channel, scrub::copies);
            channel.force(true);
        } catch (IOException e) {
            LOG.warn("{} may still hold keys of quotas: {}", file, e.getMessage());
        }
    }

    private interface Search {

        /** Overwrites what it finds; whether it found anything. */
        boolean in(byte[] block);
    }

    private void eachBlock(FileChannel channel, Search search) throws IOException {
        for (long at = 0; at < channel.size(); at += BLOCK) {
            byte[] block = new byte[(int) Math.min(BLOCK + OVERLAP, channel.size() - at)];
            try {
                channel.read(ByteBuffer.wrap(block), at);
            } catch (IOException unreadable) {
                LOG.warn("{} cannot be read at {}, nor can anybody else: {}", file, at, unreadable.getMessage());
                continue;
            }
            if (search.in(block)) {
                channel.write(ByteBuffer.wrap(block), at);
            }
        }
    }

    private boolean rows(byte[] block) {
        boolean found = false;
        for (int at = HEADER; at < block.length; at++) {
            if (block[at - 1] == KEY_TYPE) {
                int content = at - HEADER + block[at - HEADER];
                int key = content == at || content == at + 1 ? keyOfRow(block, at, content) : 0;
                found |= key > 0 && overwriteRow(block, key, Math.min(key + KEY, block.length));
            }
        }
        return found;
    }

    private boolean overwriteRow(byte[] block, int from, int to) {
        byte[] key = Arrays.copyOfRange(block, from, Math.max(from, to));
        if (Arrays.equals(key, new byte[key.length])) {
            return false;
        }
        if (key.length == KEY) {
            keys.add(ByteBuffer.wrap(key));
        }
        Arrays.fill(block, from, to, (byte) 0);
        return true;
    }

    /** Where the key of the row stands of which the key's type stands before {@code at}; 0 if that is no such row. */
    private static int keyOfRow(byte[] block, int at, int content) {
        int number = block[at - 2];
        if (number < 0 || number >= NUMBER.length) {
            return 0;
        }
        for (ProductClass productClass : ProductClass.values()) {
            byte[] text = productClass.text().getBytes(ISO_8859_1);
            int end = content + text.length;
            if (block[at - 3] == 13 + 2 * text.length
                    && end < block.length
                    && Arrays.equals(block, content, end, text, 0, text.length)) {
                return end + NUMBER[number];
            }
        }
        return 0;
    }

    private boolean copies(byte[] block) {
        boolean found = false;
        for (int at = 0; !keys.isEmpty() && at + KEY <= block.length; at++) {
            if (keys.contains(ByteBuffer.wrap(block, at, KEY))) {
                Arrays.fill(block, at, at + KEY, (byte) 0);
                found = true;
            }
        }
        return found;
    }
}
