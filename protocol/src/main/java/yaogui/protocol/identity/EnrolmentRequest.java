package yaogui.protocol.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.KeyPair;
import yaogui.protocol.DispenserId;

/**
 * A board asks for its first certificate: {@code POST /enrol}, over any road.
 *
 * @param code the name of the code that the technician typed, see {@link EnrolmentKey#name}
 * @param dispenser as whom
 * @param publicKey for which key, made on this board; see {@link DeviceKey#text}
 * @param proof a signature by that key, so that nobody enrols a key that is not his
 * @param seal under the code's key: whoever sends this knows the code
 */
public record EnrolmentRequest(String code, DispenserId dispenser, String publicKey, String proof, String seal) {

    /** @throws IllegalArgumentException if one of them is not written as it must be; whether it is true is another question */
    public EnrolmentRequest {
        Forms.CODE_NAME.require(code);
        Forms.PUBLIC_KEY.require(publicKey);
        Forms.SIGNATURE.require(proof);
        Forms.SEAL.require(seal);
    }

    /** The request of a board with this key pair. */
    public static EnrolmentRequest of(EnrolmentKey key, DispenserId dispenser, KeyPair pair) {
        String publicKey = DeviceKey.text(pair.getPublic());
        String text = text(key.name(), dispenser, publicKey);
        return new EnrolmentRequest(
                key.name(), dispenser, publicKey, DeviceKey.sign(pair.getPrivate(), text), key.seal(text));
    }

    /** Whether its sender knows the code. */
    public boolean isSealedBy(EnrolmentKey key) {
        return key.isSeal(seal, text(code, dispenser, publicKey));
    }

    /** Whether its sender has the private key; false too if the public key is none. */
    @JsonIgnore
    public boolean isProven() {
        try {
            return DeviceKey.isSigned(DeviceKey.publicKey(publicKey), text(code, dispenser, publicKey), proof);
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    private static String text(String code, DispenserId dispenser, String publicKey) {
        return String.join("\n", "yaogui/1/ENROL/request", code, dispenser.text(), publicKey);
    }
}
