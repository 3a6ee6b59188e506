package yaogui.console.identity;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPublicKeySpec;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Finds the public half of a key of which only the private one is left: s · G (SEC 1, 3.2.1). */
final class PublicHalf {

    private PublicHalf() {}

    /** @throws IllegalStateException if it is no key on P-256 */
    static PublicKey of(PrivateKey key) {
        if (!(key instanceof ECPrivateKey own)) {
            throw new IllegalStateException(
                    "a key of the kind %s; the county's are on P-256".formatted(key.getAlgorithm()));
        }
        BigInteger secret = own.getS();
        ECPoint point = new FixedPointCombMultiplier()
                .multiply(CustomNamedCurves.getByName("P-256").getG(), secret)
                .normalize();
        var place = new java.security.spec.ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
        try {
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, own.getParams()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that is not on P-256: " + e.getMessage(), e);
        }
    }
}
