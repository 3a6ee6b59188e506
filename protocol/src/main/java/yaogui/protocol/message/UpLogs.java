package yaogui.protocol.message;

import java.util.regex.Pattern;

/**
 * The last of a dispenser's log, because somebody asked for it: {@code up/logs}. Nobody is in it: what residents do is not
 * logged, and its lines bear the hour only.
 *
 * @param counter of the command that asked
 * @param gzip its text in UTF-8, compressed, in base64url without padding
 */
public record UpLogs(long counter, String gzip) implements Message {

    /** No text is longer once it is unpacked, in bytes. */
    public static final int MOST_BYTES = 128 * 1024;

    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{1,200000}");

    /** @throws IllegalArgumentException if {@code counter} is below 1 or the text is no base64url */
    public UpLogs {
        if (counter < 1) {
            throw new IllegalArgumentException("a log for command %d; the first is 1".formatted(counter));
        }
        if (!BASE64URL.matcher(gzip).matches()) {
            throw new IllegalArgumentException("a log of %d characters that is no base64url".formatted(gzip.length()));
        }
    }
}
