package yaogui.simulation.rules;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invariant 6: looks through what was written and sent for anything that names a card. */
public final class CardSearch {

    private static final int PREFIX = Long.BYTES;

    private final Map<Long, List<byte[]>> byPrefix = new HashMap<>();

    /** @param spellings of what must not be found, each of 8 bytes or more */
    public CardSearch(List<byte[]> spellings) {
        for (byte[] spelling : spellings) {
            long prefix = ByteBuffer.wrap(spelling).getLong();
            byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>()).add(spelling);
        }
    }

    /**
     * @param where for the message
     * @throws BrokenRule if a card is named
     */
    public void requireNone(byte[] written, String where) {
        long window = 0;
        for (int end = 1; end <= written.length; end++) {
            window = window << 8 | written[end - 1] & 0xff;
            int start = end - PREFIX;
            if (start >= 0) {
                List<byte[]> candidates = byPrefix.get(window);
                if (candidates != null && candidates.stream().anyMatch(one -> stands(one, written, start))) {
                    throw new BrokenRule(6, "a card is named in %s".formatted(where));
                }
            }
        }
    }

    private static boolean stands(byte[] spelling, byte[] written, int at) {
        return at + spelling.length <= written.length
                && Arrays.equals(spelling, 0, spelling.length, written, at, at + spelling.length);
    }
}
