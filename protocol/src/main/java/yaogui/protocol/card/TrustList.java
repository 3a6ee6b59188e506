package yaogui.protocol.card;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a board knows of keys and lost cards, as JSON carries it. A list that is absent is empty.
 *
 * @param revoked cards that are good no more, whatever their serial: {@link RevocationTag#text()}
 */
public record TrustList(List<TrustedKey> keys, List<String> revoked, List<MinimumSerial> minimumSerials) {

    /**
     * Takes null for an empty list, since that is what a JSON reader makes of an absent one.
     *
     * @throws IllegalArgumentException if an entry is null
     */
    public TrustList {
        keys = listed(keys);
        revoked = listed(revoked);
        minimumSerials = listed(minimumSerials);
    }

    private static <T> List<T> listed(@Nullable List<T> entries) {
        if (entries == null) {
            return List.of();
        }
        if (entries.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("A trust list has an entry that is null.");
        }
        return List.copyOf(entries);
    }
}
