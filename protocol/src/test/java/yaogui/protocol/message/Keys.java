package yaogui.protocol.message;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Keys that everybody knows: the first two of RFC 8032, section 7.1. They sign nothing but tests. */
final class Keys {

    static final KeyPair CONSOLE = pair(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    static final KeyPair STRANGER = pair(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private Keys() {}

    /** The public one as it stands in a key list. */
    static String text(KeyPair pair) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(pair.getPublic().getEncoded());
    }

    /** The console's signature over these very bytes. */
    static byte[] sign(byte[] bytes) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(CONSOLE.getPrivate());
            signer.update(bytes);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String secret, String open) {
        HexFormat hex = HexFormat.of();
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(hex.parseHex("302a300506032b6570032100" + open))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(hex.parseHex("302e020100300506032b657004220420" + secret))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
