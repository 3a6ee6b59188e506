package yaogui.protocol.card;

import java.util.List;

/**
 * What a board knows of keys and lost cards, as JSON carries it. A list that is absent is empty.
 *
 * @param revoked cards that are good no more, whatever their serial: {@link RevocationTag#text()}
 */
public record TrustList(List<TrustedKey> keys, List<String> revoked, List<MinimumSerial> minimumSerials) {

    /** Takes null for an empty list, since that is what a JSON reader makes of an absent one. */
    public TrustList {
        keys = keys == null ? List.of() : List.copyOf(keys);
        revoked = revoked == null ? List.of() : List.copyOf(revoked);
        minimumSerials = minimumSerials == null ? List.of() : List.copyOf(minimumSerials);
    }
}
