package yaogui.agent.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.zip.CRC32C;
import yaogui.protocol.Epoch;

/**
 * The sum that stands behind each entry in the file: CRC-32C of the epoch and the entry, as eight hex digits. SQLite has no
 * sum of its own, so a digit of a quantity that a card lost would be believed; and with it an entry can be told from its
 * bytes alone, wherever they lie.
 */
public final class EntrySum {

    /** Characters of a sum. */
    static final int LENGTH = 8;

    private EntrySum() {}

    static String of(Epoch epoch, String json) {
        return of(epoch.text(), json);
    }

    /** Of both, one behind the other: the first says what the second must belong to. */
    public static String of(String before, String text) {
        CRC32C sum = new CRC32C();
        sum.update(before.getBytes(UTF_8));
        sum.update(text.getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
