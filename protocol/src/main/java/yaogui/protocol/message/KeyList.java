package yaogui.protocol.message;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import yaogui.protocol.Quoted;

/**
 * Whose signatures count in a county: the inside of one link of a {@link KeyChain}. Signed by a key of the list before it.
 *
 * @param number greater than that of any list before it
 * @param keys the console's: Ed25519, X.509 form, base64url without padding, by key name
 */
public record KeyList(long number, Map<String, String> keys) {

    private static final int MOST_KEYS = 4;

    /** What stands before the 32 bytes of any Ed25519 key in X.509 form, and these. */
    private static final String ED25519 = "MCowBQYDK2VwAyEA[A-Za-z0-9_-]{43}";

    /** @throws IllegalArgumentException if {@code number} is below 1, or there is no key, too many, or what is none */
    public KeyList {
        if (number < 1) {
            throw new IllegalArgumentException("key list %d: they begin with 1".formatted(number));
        }
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw new IllegalArgumentException(
                    "key list %d has %d keys; use 1 to %d".formatted(number, keys.size(), MOST_KEYS));
        }
        keys.forEach((name, key) -> {
            if (!key.matches(ED25519)) {
                throw new IllegalArgumentException(
                        "key list %d: %s is no Ed25519 key in X.509 form, base64url".formatted(number, Quoted.of(key)));
            }
        });
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }

    /** @throws IllegalArgumentException if the text is no Ed25519 key in X.509 form, base64url */
    public static PublicKey parse(String base64url) {
        try {
            byte[] encoded = Base64.getUrlDecoder().decode(base64url);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is no console key: copy it from the console, page Keys".formatted(base64url), e);
        }
    }
}
