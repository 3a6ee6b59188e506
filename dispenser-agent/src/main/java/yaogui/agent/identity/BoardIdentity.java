package yaogui.agent.identity;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.message.KeyRing;

/**
 * What a board is known by, and what it knows its county by.
 *
 * @param dispenser as whom
 * @param pair its key, made here; the private part never leaves this board
 * @param chain its certificate, and its issuer's
 * @param root the county's
 * @param consoleKeys whose signatures it obeys, as they stand in a configuration, by name
 * @param keysNumber of the key list that these were; empty for the first
 */
public record BoardIdentity(
        DispenserId dispenser,
        KeyPair pair,
        CertificateChain chain,
        X509Certificate root,
        Map<String, String> consoleKeys,
        Optional<Long> keysNumber) {

    /** Copies the map. */
    public BoardIdentity {
        consoleKeys = Map.copyOf(consoleKeys);
    }

    /** What its key is called at the console. */
    public String keyName() {
        return DeviceKey.name(pair.getPublic());
    }

    public Instant from() {
        return chain.own().getNotBefore().toInstant();
    }

    public Instant until() {
        return chain.own().getNotAfter().toInstant();
    }

    BoardIdentity with(KeyPair next, CertificateChain nextChain) {
        return new BoardIdentity(dispenser, next, nextChain, root, consoleKeys, keysNumber);
    }

    /** Whose signatures it obeys, before any change that it hears of. */
    public KeyRing ring() {
        return new KeyRing(keysNumber.orElse(0L), consoleKeys);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "%s with key %s".formatted(dispenser, keyName().substring(0, 8));
    }
}
