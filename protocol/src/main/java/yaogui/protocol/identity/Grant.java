package yaogui.protocol.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;

/**
 * What a board is given when it is enrolled.
 *
 * @param county whose point it is
 * @param dispenser as whom it is known from now on
 * @param certificates its own first, then that of who issued it: DER, base64
 * @param root the county's root certificate, by which it knows the broker: DER, base64
 * @param consoleKeys whose signatures it obeys: Ed25519, X.509 form, base64url, by key name
 * @param keysNumber of the key list that these are; empty where the first key is still the only one
 */
public record Grant(
        CountyId county,
        DispenserId dispenser,
        List<String> certificates,
        String root,
        Map<String, String> consoleKeys,
        Optional<Long> keysNumber) {

    private static final int MOST_CONSOLE_KEYS = 16;

    /** @throws IllegalArgumentException if there is no certificate or key, too many, or one that is not written as one, or a number below 0 */
    public Grant {
        certificates = Forms.chain(certificates);
        Forms.CERTIFICATE.require(root);
        if (consoleKeys.isEmpty() || consoleKeys.size() > MOST_CONSOLE_KEYS) {
            throw new IllegalArgumentException("a grant with %d keys of the console: use 1 to %d"
                    .formatted(consoleKeys.size(), MOST_CONSOLE_KEYS));
        }
        consoleKeys.forEach((name, key) -> {
            Forms.CONSOLE_KEY_NAME.require(name);
            Forms.CONSOLE_KEY.require(key);
        });
        keysNumber.filter(number -> number < 0).ifPresent(number -> {
            throw new IllegalArgumentException("a grant of key list %d: use 0 or more".formatted(number));
        });
        consoleKeys = Map.copyOf(consoleKeys);
    }
}
