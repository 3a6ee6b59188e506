package yaogui.protocol.card;

import yaogui.protocol.CountyId;

/** Makes the text of a card: {@code YJ1:} and characters of the QR alphanumeric mode. For any thread. */
public final class CardIssuer {

    private final CountyId area;
    private final Octets keyId;
    private final Octets seed;

    public CardIssuer(IssuerKey key) {
        this.area = new CountyId(key.area());
        this.keyId = Octets.copyOf(Base64Url.decode("key id", key.kid()));
        this.seed = Octets.copyOf(Base64Url.decode("seed", key.seed()));
    }

    /**
     * Signs the claims: the same claims and key give the same text.
     *
     * @throws IllegalArgumentException if they name another area than the key's
     */
    public String issue(CardClaims claims) {
        if (!claims.area().equals(area)) {
            throw new IllegalArgumentException(
                    "The key is of the area %s and cannot issue cards of %s.".formatted(area, claims.area()));
        }
        CoseSign1 envelope = CoseSign1.unsigned(CardAlgorithm.ED25519, keyId, CardClaimsCodec.encode(claims));
        byte[] signature = Ed25519.sign(seed.bytes(), envelope.toBeSigned());
        return CardVerifier.PREFIX
                + Base45.encode(envelope.withSignature(signature).encode());
    }
}
