package yaogui.protocol.card;

import java.security.PublicKey;
import yaogui.protocol.CountyId;

/** A {@link TrustedKey} that has been checked and is ready for use. */
record VerifyingKey(CountyId area, CardAlgorithm algorithm, PublicKey publicKey) {

    static VerifyingKey of(TrustedKey key) {
        CardAlgorithm algorithm = CardAlgorithm.of(key.algorithm());
        return new VerifyingKey(new CountyId(key.area()), algorithm, publicKey(algorithm, key.publicKey()));
    }

    private static PublicKey publicKey(CardAlgorithm algorithm, String text) {
        return switch (algorithm) {
            case ED25519 -> Ed25519.publicKey(Base64Url.decode("public key", text, Ed25519.KEY_BYTES));
        };
    }

    /** Whether this key signed it, by the algorithm that belongs to this key. */
    boolean verifies(CoseSign1 envelope) {
        boolean sameAlgorithm = envelope.algorithm().orElse(0) == algorithm.coseNumber();
        return sameAlgorithm
                && switch (algorithm) {
                    case ED25519 ->
                        Ed25519.verifies(
                                publicKey,
                                envelope.toBeSigned(),
                                envelope.signature().bytes());
                };
    }
}
