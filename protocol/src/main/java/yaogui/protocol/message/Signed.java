package yaogui.protocol.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/**
 * A document with the console's signature: the form of {@code down/desired}, {@code down/command},
 * {@code down/time}, {@code down/stock} and {@code down/ack}, and of the links of a key chain. What is signed is
 * the text itself, so nothing depends on how JSON is written, and its purpose, so a desired document cannot be passed
 * off as a command.
 *
 * @param kid which of the console's keys signed
 * @param document the JSON text that is signed
 * @param signature Ed25519, 64 bytes, in base64url without padding
 * @param leaf where it stands among those that were signed together with it; empty if it was signed alone
 */
public record Signed(String kid, String document, String signature, Optional<DocumentTree.Leaf> leaf)
        implements Message {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** One that was signed alone. */
    public Signed(String kid, String document, String signature) {
        this(kid, document, signature, Optional.empty());
    }

    /** What a signature is given for. */
    public enum Purpose {
        DESIRED,
        COMMAND,
        TIME,
        STOCK,
        ACK,
        KEYS
    }

    /**
     * Signs {@code document} for one purpose with an Ed25519 key.
     *
     * @throws IllegalArgumentException if the document is no Unicode text
     */
    public static Signed sign(Purpose purpose, String document, String kid, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(bound(purpose, document));
            return new Signed(kid, document, BASE64.encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key %s cannot sign: %s".formatted(kid, e.getMessage()), e);
        }
    }

    /**
     * The very bytes that are signed, for a signer of another kind than the JDK's.
     *
     * @throws IllegalArgumentException if the document is no Unicode text
     */
    public static byte[] toSign(Purpose purpose, String document) {
        return bound(purpose, document);
    }

    /** @param signature Ed25519 over {@link #toSign}, 64 bytes */
    public static Signed of(String kid, String document, byte[] signature) {
        return new Signed(kid, document, BASE64.encodeToString(signature));
    }

    /** @param signature Ed25519 over {@link DocumentTree#toSign}, 64 bytes */
    public static Signed of(String kid, String document, byte[] signature, DocumentTree.Leaf leaf) {
        return new Signed(kid, document, BASE64.encodeToString(signature), Optional.of(leaf));
    }

    /** Whether the owner of {@code key} signed this for this purpose. */
    public boolean isSignedFor(Purpose purpose, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            byte[] alone = bound(purpose, document);
            verifier.update(leaf.map(place -> place.toSign(alone)).orElse(alone));
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            // One signature has one spelling: Java's decoder also takes padding and ignores the last character's spare
            // bits.
            return BASE64.encodeToString(bytes).equals(signature) && verifier.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bound(Purpose purpose, String document) {
        // Not getBytes: it would turn half a surrogate pair into '?', and two documents would share a signature.
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap("yaogui/1/" + purpose + "\n" + document));
            byte[] encoded = new byte[bytes.remaining()];
            bytes.get(encoded);
            return encoded;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the document is no Unicode text: it holds half a surrogate pair", e);
        }
    }
}
