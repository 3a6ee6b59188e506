package yaogui.console.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-256.
 *
 * @param salt 16 random bytes, hexadecimal
 * @param iterations how often it was hashed
 * @param hash 32 bytes, hexadecimal
 */
record PasswordHash(String salt, int iterations, String hash) {

    /** OWASP's figure for PBKDF2-HMAC-SHA256, Password Storage Cheat Sheet, 2023: about half a second on two slow cores. */
    static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    static PasswordHash of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String text = HexFormat.of().formatHex(salt);
        return new PasswordHash(text, ITERATIONS, derive(password, text, ITERATIONS));
    }

    /** Whether it is this password; takes as long if it is not. */
    boolean matches(String password) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(hash), HexFormat.of().parseHex(derive(password, salt, iterations)));
    }

    private static String derive(String password, String salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), HexFormat.of().parseHex(salt), iterations, HASH_BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        } finally {
            key.clearPassword();
        }
    }
}
