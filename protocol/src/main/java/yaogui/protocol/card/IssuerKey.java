package yaogui.protocol.card;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import yaogui.protocol.CountyId;

/**
 * What an area signs its cards with, as it stands in the JSON of a key file. Whoever has it can make cards, so it does not print
 * its seed.
 *
 * @param kid what cards call the key, base64url; of a generated key the first 8 bytes of the SHA-256 of its public key
 * @param algorithm {@link CardAlgorithm#text()}
 * @param seed the private key of RFC 8032, 32 bytes in base64url
 * @param publicKey the public key that belongs to it, 32 bytes in base64url
 */
public record IssuerKey(String kid, String area, String algorithm, String seed, String publicKey) {

    private static final int KEY_ID_BYTES = 8;

    /** @throws IllegalArgumentException if a field is not as said, or seed and public key do not belong together */
    public IssuerKey {
        if (kid == null || area == null || algorithm == null || seed == null || publicKey == null) {
            throw new IllegalArgumentException(
                    "An issuer key has the fields kid, area, algorithm, seed and publicKey.");
        }
        CardTrust.of(List.of(new TrustedKey(kid, area, algorithm, publicKey)), List.of());
        byte[] derived = Ed25519.publicKeyOf(Base64Url.decode("seed", seed, Ed25519.KEY_BYTES));
        if (!Arrays.equals(derived, Base64Url.decode("public key", publicKey))) {
            throw new IllegalArgumentException(
                    "The seed and the public key of key '%s' are of two keys.".formatted(kid));
        }
    }

    /** A new key. Outside a simulation the chance must be a {@link java.security.SecureRandom}. */
    public static IssuerKey generate(CountyId area, RandomGenerator chance) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        chance.nextBytes(seed);
        byte[] publicKey = Ed25519.publicKeyOf(seed);
        return new IssuerKey(
                Base64Url.encode(keyIdOf(publicKey)),
                area.text(),
                CardAlgorithm.ED25519.text(),
                Base64Url.encode(seed),
                Base64Url.encode(publicKey));
    }

    private static byte[] keyIdOf(byte[] publicKey) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(publicKey), KEY_ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256.", e);
        }
    }

    /** The half of it that boards may know. */
    public TrustedKey trusted() {
        return new TrustedKey(kid, area, algorithm, publicKey);
    }

    @Override
    public String toString() {
        return "IssuerKey[kid=%s, area=%s, algorithm=%s]".formatted(kid, area, algorithm);
    }
}
