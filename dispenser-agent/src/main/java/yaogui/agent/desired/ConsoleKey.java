package yaogui.agent.desired;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The console's public key, as it stands in a configuration. */
public final class ConsoleKey {

    private ConsoleKey() {}

    /**
     * All of them, by name.
     *
     * @throws IllegalArgumentException as the other
     */
    public static Map<String, PublicKey> parse(Map<String, String> base64urls) {
        return base64urls.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> parse(key.getValue())));
    }

    /** @throws IllegalArgumentException if the text is no Ed25519 key in X.509 form, base64url */
    public static PublicKey parse(String base64url) {
        try {
            byte[] encoded = Base64.getUrlDecoder().decode(base64url);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is no console key: copy it from the console, page Dispensers".formatted(base64url), e);
        }
    }
}
