package yaogui.protocol.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;

/** Writes a {@link CborValue} in its one deterministic form: RFC 8949, 4.2.1. */
final class CborWriter {

    /** Bytewise order of the encoded keys: 0, 1, 2 … then -1, -2, -3 … */
    private static final Comparator<Long> KEY_ORDER =
            Comparator.<Long, Boolean>comparing(key -> key < 0).thenComparing(key -> key < 0 ? ~key : key);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CborWriter() {}

    static byte[] write(CborValue value) {
        CborWriter writer = new CborWriter();
        writer.value(value);
        return writer.out.toByteArray();
    }

    private void value(CborValue value) {
        switch (value) {
            case CborValue.Int(long number) when number >= 0 -> head(0, number);
            case CborValue.Int(long number) -> head(1, ~number);
            case CborValue.Bytes(Octets octets) -> string(2, octets.bytes());
            case CborValue.Text(String text) -> string(3, text.getBytes(StandardCharsets.UTF_8));
            case CborValue.Array array -> {
                head(4, array.items().size());
                array.items().forEach(this::value);
            }
            case CborValue.IntMap map -> map(map.entries());
            case CborValue.Tagged(long tag, CborValue inner) -> {
                head(6, tag);
                value(inner);
            }
            case CborValue.Bool(boolean yes) -> head(7, yes ? 21 : 20);
        }
    }

    private void map(Map<Long, CborValue> entries) {
        head(5, entries.size());
        entries.entrySet().stream().sorted(Map.Entry.comparingByKey(KEY_ORDER)).forEach(entry -> {
            value(new CborValue.Int(entry.getKey()));
            value(entry.getValue());
        });
    }

    private void string(int majorType, byte[] bytes) {
        head(majorType, bytes.length);
        out.writeBytes(bytes);
    }

    private void head(int majorType, long argument) {
        int extra = extraBytes(argument);
        int low = extra == 0 ? (int) argument : 24 + Integer.numberOfTrailingZeros(extra);
        out.write(majorType << 5 | low);
        for (int shift = 8 * (extra - 1); shift >= 0; shift -= 8) {
            out.write((int) (argument >>> shift));
        }
    }

    private static int extraBytes(long argument) {
        if (argument < 24) {
            return 0;
        }
        return argument <= 0xFF ? 1 : argument <= 0xFFFF ? 2 : argument <= 0xFFFF_FFFFL ? 4 : 8;
    }
}
