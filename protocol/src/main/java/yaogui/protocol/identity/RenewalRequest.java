package yaogui.protocol.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.KeyPair;
import java.security.PublicKey;
import yaogui.protocol.DispenserId;

/**
 * A board asks for its next certificate: {@code POST /renew}, over any road.
 *
 * @param dispenser as whom it is known
 * @param present the key by which it is known, also if its certificate has expired; see {@link DeviceKey#text}
 * @param publicKey the key by which it wants to be known, made on this board
 * @param signature by the present key
 * @param proof by the new one
 */
public record RenewalRequest(DispenserId dispenser, String present, String publicKey, String signature, String proof) {

    /** @throws IllegalArgumentException if one of them is not written as it must be; whether it is true is another question */
    public RenewalRequest {
        Forms.PUBLIC_KEY.require(present);
        Forms.PUBLIC_KEY.require(publicKey);
        Forms.SIGNATURE.require(signature);
        Forms.SIGNATURE.require(proof);
    }

    /** The request of a board that has one key pair and wants to be known by the next. */
    public static RenewalRequest of(DispenserId dispenser, KeyPair present, KeyPair next) {
        String from = DeviceKey.text(present.getPublic());
        String to = DeviceKey.text(next.getPublic());
        String text = text(dispenser, from, to);
        return new RenewalRequest(
                dispenser,
                from,
                to,
                DeviceKey.sign(present.getPrivate(), text),
                DeviceKey.sign(next.getPrivate(), text));
    }

    /** Whether its sender has both private keys; false too if a public key is none. */
    @JsonIgnore
    public boolean isProven() {
        try {
            PublicKey from = DeviceKey.publicKey(present);
            PublicKey to = DeviceKey.publicKey(publicKey);
            String text = text(dispenser, present, publicKey);
            return DeviceKey.isSigned(from, text, signature) && DeviceKey.isSigned(to, text, proof);
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    private static String text(DispenserId dispenser, String present, String publicKey) {
        return String.join("\n", "yaogui/1/RENEW", dispenser.text(), present, publicKey);
    }
}
