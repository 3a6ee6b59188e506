package yaogui.protocol.card;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one {@link CborValue} that fills its bytes to the last one, and refuses everything that has a second spelling: long forms
 * of short numbers, indefinite lengths, a key twice.
 *
 * <p>Work and memory are bounded by the number of bytes, since each value takes at least one: no count or length is
 * believed beyond what is there. The order of keys is free: public certificates are written in several.
 */
final class CborReader {

    static final int MAX_BYTES = 8_192;
    static final int MAX_DEPTH = 8;

    private final ByteBuffer in;

    private CborReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    static CborValue read(byte[] bytes) throws MalformedInput {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedInput("%d bytes of CBOR are more than %d.".formatted(bytes.length, MAX_BYTES));
        }
        CborReader reader = new CborReader(bytes);
        CborValue value = reader.value(1);
        if (reader.in.hasRemaining()) {
            throw new MalformedInput("%d bytes follow the CBOR value.".formatted(reader.in.remaining()));
        }
        return value;
    }

    private CborValue value(int depth) throws MalformedInput {
        if (depth > MAX_DEPTH) {
            throw new MalformedInput("CBOR is nested deeper than %d.".formatted(MAX_DEPTH));
        }
        int head = oneByte();
        int majorType = head >> 5;
        long argument = argument(head & 0x1F);
        return switch (majorType) {
            case 0 -> new CborValue.Int(argument);
            case 1 -> new CborValue.Int(~argument);
            case 2 -> CborValue.bytes(string(argument));
            case 3 -> new CborValue.Text(utf8(string(argument)));
            case 4 -> new CborValue.Array(items(argument, depth));
            case 5 -> new CborValue.IntMap(entries(argument, depth));
            case 6 -> new CborValue.Tagged(argument, value(depth + 1));
            default -> simple(head);
        };
    }

    private List<CborValue> items(long count, int depth) throws MalformedInput {
        List<CborValue> items = new ArrayList<>(within(count));
        for (int i = 0; i < count; i++) {
            items.add(value(depth + 1));
        }
        return items;
    }

    private Map<Long, CborValue> entries(long count, int depth) throws MalformedInput {
        Map<Long, CborValue> entries = LinkedHashMap.newLinkedHashMap(within(count));
        for (int i = 0; i < count; i++) {
            if (!(value(depth + 1) instanceof CborValue.Int(long key))) {
                throw new MalformedInput("A key is not an integer.");
            }
            if (entries.put(key, value(depth + 1)) != null) {
                throw new MalformedInput("Key %d stands twice in one map.".formatted(key));
            }
        }
        return entries;
    }

    private byte[] string(long length) throws MalformedInput {
        byte[] bytes = new byte[within(length)];
        in.get(bytes);
        return bytes;
    }

    private static String utf8(byte[] bytes) throws MalformedInput {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedInput("A text is not UTF-8.");
        }
    }

    private static CborValue simple(int head) throws MalformedInput {
        return switch (head) {
            case 0xF4 -> new CborValue.Bool(false);
            case 0xF5 -> new CborValue.Bool(true);
            default -> throw new MalformedInput("CBOR byte %02x is not used on cards.".formatted(head));
        };
    }

    private long argument(int low) throws MalformedInput {
        if (low < 24) {
            return low;
        }
        if (low > 27) {
            throw new MalformedInput("A length is indefinite or reserved.");
        }
        int size = 1 << low - 24;
        long argument = 0;
        for (int i = 0; i < size; i++) {
            argument = argument << 8 | oneByte();
        }
        long smallest = size == 1 ? 24 : 1L << 4 * size;
        if (argument < smallest) {
            throw new MalformedInput("A number is beyond 63 bits or written longer than it need be.");
        }
        return argument;
    }

    private int oneByte() throws MalformedInput {
        within(1);
        return in.get() & 0xFF;
    }

    private int within(long count) throws MalformedInput {
        if (count > in.remaining()) {
            throw new MalformedInput("The bytes end before the CBOR value does.");
        }
        return (int) count;
    }
}
