package yaogui.agent.desired;

import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import yaogui.protocol.message.KeyRing;

/** The console's public keys, as they stand in a configuration. */
public final class ConsoleKey {

    private ConsoleKey() {}

    /** All of them, by name, as the first that a board knows. */
    public static KeyRing ring(Map<String, PublicKey> keys) {
        Map<String, String> texts = new HashMap<>();
        keys.forEach((name, key) ->
                texts.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded())));
        return new KeyRing(0, texts);
    }
}
