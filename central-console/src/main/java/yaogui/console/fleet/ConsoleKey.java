package yaogui.console.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import yaogui.protocol.identity.KeptFile;
import yaogui.protocol.message.DocumentTree;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * The key with which the console signs what dispensers obey.
 *
 * @param kid its name: the first 8 bytes of the SHA-256 of the public key, in hexadecimal digits
 * @param privateKey Ed25519, never leaves this machine
 * @param publicKey what a dispenser is given when it is set up
 */
public record ConsoleKey(String kid, PrivateKey privateKey, PublicKey publicKey) {

    /**
     * Reads the key, or makes one at the first start; only the owner may read the file, and it is on disk when this
     * returns: what dispensers are told of it must not outlast it.
     *
     * @throws IllegalStateException if the file is there and holds no key, or cannot be written
     */
    public static ConsoleKey openOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                return read(Files.readAllLines(file));
            }
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String lines = text(pair.getPrivate().getEncoded()) + "\n"
                    + text(pair.getPublic().getEncoded()) + "\n";
            KeptFile.write(file, lines.getBytes(StandardCharsets.US_ASCII));
            return of(pair.getPrivate(), pair.getPublic());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "the console's key in %s cannot be used: %s. Put the file back from a copy; with a new key every dispenser has to be set up again."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Signs for one purpose. */
    public Signed sign(Signed.Purpose purpose, Object document) {
        String text = MessageCodec.writeDocument(document);
        return Signed.of(kid, text, signature(Signed.toSign(purpose, text)));
    }

    /** Signs each for one purpose, all with one signature: hashes cost a fiftieth of it. */
    public List<Signed> signAll(Signed.Purpose purpose, List<?> documents) {
        if (documents.size() < 2) {
            return documents.stream().map(document -> sign(purpose, document)).toList();
        }
        List<String> texts = documents.stream().map(MessageCodec::writeDocument).toList();
        DocumentTree tree = new DocumentTree(
                texts.stream().map(text -> Signed.toSign(purpose, text)).toList());
        byte[] signature = signature(tree.toSign());
        return IntStream.range(0, texts.size())
                .mapToObj(index -> Signed.of(kid, texts.get(index), signature, tree.leaf(index)))
                .toList();
    }

    /** Bouncy Castle's Ed25519 takes 40 µs where the JDK's (25.0) takes 620 on the same machine. */
    private byte[] signature(byte[] bytes) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret(), 0, open(), 0, bytes, 0, bytes.length, signature, 0);
        return signature;
    }

    private byte[] secret() {
        return ((EdECPrivateKey) privateKey)
                .getBytes()
                .orElseThrow(() -> new IllegalStateException("the console's key cannot be read"));
    }

    /** The last 32 bytes of its X.509 form. */
    private byte[] open() {
        byte[] encoded = publicKey.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - Ed25519.PUBLIC_KEY_SIZE, encoded.length);
    }

    /** It alone, as the first that a board knows. */
    public KeyRing ring() {
        return new KeyRing(0, Map.of(kid, publicKeyText()));
    }

    /** The public key as a dispenser's configuration has it: X.509 form, base64url without padding. */
    public String publicKeyText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey.getEncoded());
    }

    /** The one in a file that must be there. */
    static ConsoleKey read(Path file) throws IOException, GeneralSecurityException {
        return read(Files.readAllLines(file));
    }

    private static ConsoleKey read(List<String> lines) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        return of(
                keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(lines.get(0)))),
                keys.generatePublic(new X509EncodedKeySpec(bytes(lines.get(1)))));
    }

    private static ConsoleKey of(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        return new ConsoleKey(HexFormat.of().formatHex(Arrays.copyOf(digest, 8)), privateKey, publicKey);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    @Override
    public String toString() {
        return "console key " + kid;
    }
}
