package yaogui.protocol.message;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose signatures count, as somebody knows it.
 *
 * @param number of the list that this is; 0 for the keys that were there first
 * @param keys as in a {@link KeyList}
 */
public record KeyRing(long number, Map<String, String> keys) {

    /** Copies the map. */
    public KeyRing {
        keys = Map.copyOf(keys);
    }

    /**
     * Whose signatures count by this chain: each list that is newer and signed by a key of the one before it leads on; what
     * leads nowhere from here is passed over.
     */
    public KeyRing along(KeyChain chain) {
        KeyRing ring = this;
        for (Signed link : chain.links()) {
            ring = ring.after(link).orElse(ring);
        }
        return ring;
    }

    private Optional<KeyRing> after(Signed link) {
        return hasSigned(link, Signed.Purpose.KEYS)
                ? list(link).filter(list -> list.number() > number).map(list -> new KeyRing(list.number(), list.keys()))
                : Optional.empty();
    }

    private static Optional<KeyList> list(Signed link) {
        try {
            return Optional.of(MessageCodec.readDocument(link.document(), KeyList.class));
        } catch (MalformedMessage unfit) {
            return Optional.empty();
        }
    }

    /** The number that a link bears, whoever signed it; 0 if it is none. */
    public static long numberOf(Signed link) {
        return list(link).map(KeyList::number).orElse(0L);
    }

    /** Whether one of these keys signed it, for that purpose. */
    public boolean hasSigned(Signed signed, Signed.Purpose purpose) {
        String key = keys.get(signed.kid());
        return key != null && signed.isSignedFor(purpose, KeyList.parse(key));
    }

    /** In one line, the same for the same keys. */
    public String text() {
        return number + " " + new TreeMap<>(keys);
    }
}
