package yaogui.agent.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Passes the log on and remembers its last {@value #MOST_BYTES} bytes, to be sent when the console asks. Any thread.
 *
 * <p>What it gives out bears no time of the day but the hour, where a line bears any, because beside the entries of the
 * journal a second would tell who took what (docs/decisions/0009).
 */
public final class LogTail extends OutputStream {

    /** About a week of a quiet board; packed it is some 3 kB on the line. */
    private static final int MOST_BYTES = 32 * 1024;

    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}):\\d{2}(:\\d{2}([.,]\\d+)?)?\\b");

    private final OutputStream log;
    private final byte[] kept = new byte[MOST_BYTES];
    private long written;

    /** @param log where all of it goes */
    public LogTail(OutputStream log) {
        this.log = log;
    }

    /** One that remembers nothing, for an agent whose log goes elsewhere. */
    public static LogTail none() {
        return new LogTail(OutputStream.nullOutputStream());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        keep(bytes, from, length);
        log.write(bytes, from, length);
    }

    private synchronized void keep(byte[] bytes, int from, int length) {
        for (int i = 0; i < length; i++) {
            kept[(int) (written++ % MOST_BYTES)] = bytes[from + i];
        }
    }

    @Override
    public void flush() throws IOException {
        log.flush();
    }

    /** Whole lines, the newest last. */
    public String text() {
        byte[] last;
        boolean cut;
        synchronized (this) {
            int length = (int) Math.min(written, MOST_BYTES);
            last = new byte[length];
            for (int i = 0; i < length; i++) {
                last[i] = kept[(int) ((written - length + i) % MOST_BYTES)];
            }
            cut = written > MOST_BYTES;
        }
        String text = new String(last, UTF_8);
        String whole = cut ? text.substring(text.indexOf('\n') + 1) : text;
        return TIME.matcher(whole).replaceAll("$1 h");
    }

    /** As it goes up: compressed, in base64url. */
    public String packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text().getBytes(UTF_8));
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
