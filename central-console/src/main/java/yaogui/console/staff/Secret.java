package yaogui.console.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 256 random bits that open something to whoever has them: a one-time link, a session. The store keeps only the hash.
 *
 * @param text 43 characters that are safe in an address
 */
public record Secret(String text) {

    private static final int BYTES = 32;

    static Secret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the store knows it by. A fast hash is enough for what nobody can guess. */
    String hash() {
        return sha256(text);
    }

    /**
     * What a form of this session must carry: follows from the secret, but does not give it away.
     *
     * @return 64 hexadecimal digits
     */
    public String formToken() {
        return sha256("form\n" + text);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
