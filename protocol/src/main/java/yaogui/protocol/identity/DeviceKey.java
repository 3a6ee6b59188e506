package yaogui.protocol.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys by which dispensers and brokers are known: ECDSA on the curve P-256, which every TLS 1.3 stack has. */
public final class DeviceKey {

    private static final String CURVE = "secp256r1";
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int CURVE_BITS = 256;

    private DeviceKey() {}

    /** A new pair, by the JDK's own secure chance and no other: whoever could repeat it would have the key. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + CURVE, e);
        }
    }

    /** X.509 form, base64url without padding. */
    public static String text(PublicKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded());
    }

    /** @throws IllegalArgumentException if the text is no key on P-256 */
    public static PublicKey publicKey(String text) {
        try {
            byte[] encoded = Base64.getUrlDecoder().decode(text);
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            if (!(key instanceof ECPublicKey point) || !isOnCurve(point.getParams())) {
                throw new IllegalArgumentException("the public key is on another curve than P-256");
            }
            Signature.getInstance(SIGNATURE).initVerify(key); // only here the JDK looks for the point on the curve
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the public key is none on P-256 in X.509 form, base64url", e);
        }
    }

    private static boolean isOnCurve(ECParameterSpec parameters) {
        return parameters.getCurve().getField().getFieldSize() == CURVE_BITS
                && parameters.toString().contains(CURVE);
    }

    /** @throws IllegalArgumentException if these are not the bytes of a private key */
    public static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the private key is none in PKCS #8 form", e);
        }
    }

    /** What a key is called: the SHA-256 of its X.509 form, 64 hexadecimal digits. */
    public static String name(PublicKey key) {
        return Seals.hex(Seals.sha256(key.getEncoded()));
    }

    /** In base64url without padding. */
    static String sign(PrivateKey key, String text) {
        try {
            Signature signer = Signature.getInstance(SIGNATURE);
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the device's key cannot sign: " + e.getMessage(), e);
        }
    }

    static boolean isSigned(PublicKey key, String text, String signature) {
        try {
            Signature verifier = Signature.getInstance(SIGNATURE);
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
