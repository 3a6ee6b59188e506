package yaogui.hardware.readers;

import java.time.Duration;
import java.util.Optional;
import yaogui.hardware.CardReader;

/**
 * Cuts bytes into texts: at a carriage return or line feed, or when nothing more came for a while, because some scan
 * engines end a code with nothing. Control characters are passed over, but for the one by which GS1 codes on boxes part
 * their elements; a byte beyond ASCII becomes U+FFFD, which no card holds. Any thread may call it.
 */
final class LineFramer {

    /** A scan engine delivers a code in one go; a pause this long is its end. */
    static final Duration IDLE = Duration.ofMillis(100);

    /** GS, as scan engines send the FNC1 of a GS1 code. */
    private static final int GROUP_SEPARATOR = 0x1D;

    private final StringBuilder text = new StringBuilder();
    private final TextQueue texts = new TextQueue();
    private long heardNanos;

    synchronized void accept(byte[] bytes, int length, long nanos) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i]);
        }
        heardNanos = nanos;
    }

    synchronized Optional<String> poll(long nanos) {
        if (nanos - heardNanos >= IDLE.toNanos()) {
            end();
        }
        return texts.poll();
    }

    /** Forgets the beginning of a text whose rest will not come. */
    synchronized void interrupted() {
        text.setLength(0);
    }

    private void accept(byte octet) {
        if (octet == '\r' || octet == '\n') {
            end();
        } else if (text.length() <= CardReader.MOST_CHARACTERS && isKept(octet)) {
            text.append(octet < 0 ? '\uFFFD' : (char) octet);
        }
    }

    private static boolean isKept(byte octet) {
        return octet >= ' ' && octet < 127 || octet < 0 || octet == GROUP_SEPARATOR;
    }

    private void end() {
        if (!text.isEmpty()) {
            texts.add(text.toString());
            text.setLength(0);
        }
    }
}
