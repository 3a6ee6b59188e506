package yaogui.protocol.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose cards a board honours, and which of them not: a {@link TrustList} made ready. Immutable, for any thread. */
public final class CardTrust {

    private static final int MAX_KEY_ID_BYTES = 16;

    private final Map<Octets, VerifyingKey> keys;
    private final Set<RevocationTag> revoked;
    private final Map<RevocationTag, Integer> minimumSerials;

    private CardTrust(
            Map<Octets, VerifyingKey> keys, Set<RevocationTag> revoked, Map<RevocationTag, Integer> minimumSerials) {
        this.keys = Map.copyOf(keys);
        this.revoked = Set.copyOf(revoked);
        this.minimumSerials = Map.copyOf(minimumSerials);
    }

    /** The trust of a board that has been told nothing yet: every card is of an unknown issuer. */
    public static CardTrust none() {
        return of(List.of(), List.of());
    }

    /** As {@link #of(TrustList)}, with no card replaced. */
    public static CardTrust of(List<TrustedKey> keys, List<String> revoked) {
        return of(new TrustList(keys, revoked, List.of()));
    }

    /**
     * Checks every entry.
     *
     * @throws IllegalArgumentException at the first that is not as its record says; the message names the key or the tag
     */
    public static CardTrust of(TrustList list) {
        Map<Octets, VerifyingKey> keys = new HashMap<>();
        for (TrustedKey key : list.keys()) {
            if (keys.put(keyId(key), verifyingKey(key)) != null) {
                throw new IllegalArgumentException("The key '%s' is listed twice.".formatted(key.kid()));
            }
        }
        Set<RevocationTag> revoked =
                list.revoked().stream().map(RevocationTag::of).collect(Collectors.toUnmodifiableSet());
        Map<RevocationTag, Integer> serials = list.minimumSerials().stream()
                .collect(Collectors.toMap(each -> RevocationTag.of(each.tag()), MinimumSerial::serial, Math::max));
        return new CardTrust(keys, revoked, serials);
    }

    private static Octets keyId(TrustedKey key) {
        byte[] bytes = Base64Url.decode("key id", key.kid());
        if (bytes.length == 0 || bytes.length > MAX_KEY_ID_BYTES) {
            throw new IllegalArgumentException(
                    "The key id '%s' has %d bytes: use 1 to %d.".formatted(key.kid(), bytes.length, MAX_KEY_ID_BYTES));
        }
        return Octets.copyOf(bytes);
    }

    private static VerifyingKey verifyingKey(TrustedKey key) {
        try {
            return VerifyingKey.of(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The key '%s' cannot be used. %s".formatted(key.kid(), e.getMessage()), e);
        }
    }

    Optional<VerifyingKey> find(Octets keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    boolean isRevoked(CardClaims claims) {
        RevocationTag tag = RevocationTag.of(claims.id());
        return revoked.contains(tag) || claims.serial() < minimumSerials.getOrDefault(tag, 0);
    }
}
