package yaogui.protocol.card;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How a revocation list names a card without giving its id away: the first 8 bytes of the SHA-256 of the id. */
public record RevocationTag(long value) {

    /** The tag of a card. */
    public static RevocationTag of(CardId id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.bytes());
            return new RevocationTag(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256.", e);
        }
    }

    /**
     * The tag as {@link #text()} wrote it.
     *
     * @throws IllegalArgumentException unless the text is 8 bytes in base64url
     */
    public static RevocationTag of(String text) {
        return new RevocationTag(ByteBuffer.wrap(Base64Url.decode("revocation tag", text, Long.BYTES))
                .getLong());
    }

    /** The 8 bytes in base64url, 11 characters. */
    public String text() {
        return Base64Url.encode(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
