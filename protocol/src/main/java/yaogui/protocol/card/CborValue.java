package yaogui.protocol.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of the part of CBOR (RFC 8949) that cards use: no floats, no null, nothing of indefinite length. */
sealed interface CborValue {

    /** Major types 0 and 1, as far as a {@code long} reaches. */
    record Int(long value) implements CborValue {}

    /** Major type 2. */
    record Bytes(Octets octets) implements CborValue {}

    /** Major type 3. */
    record Text(String text) implements CborValue {}

    /** Major type 4. */
    record Array(List<CborValue> items) implements CborValue {

        public Array {
            items = List.copyOf(items);
        }

        static Array of(CborValue... items) {
            return new Array(List.of(items));
        }
    }

    /** Major type 5 with integer keys, as COSE headers and CWT claims have them. */
    record IntMap(Map<Long, CborValue> entries) implements CborValue {

        static final IntMap EMPTY = new IntMap(Map.of());

        public IntMap {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Nullable
        CborValue get(long key) {
            return entries.get(key);
        }

        boolean has(long key) {
            return entries.containsKey(key);
        }
    }

    /** Major type 6. */
    record Tagged(long tag, CborValue value) implements CborValue {}

    /** The simple values false and true. */
    record Bool(boolean value) implements CborValue {}

    static Bytes bytes(byte[] bytes) {
        return new Bytes(Octets.copyOf(bytes));
    }
}
