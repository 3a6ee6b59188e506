package yaogui.protocol.card;

import java.time.Instant;
import java.util.Optional;

/**
 * Judges a text that a reader delivered. Pure: no clock, disk or network, so that a benchmark may call it as it is.
 *
 * <p>Costs at most one signature check, and none before the text is known to be short and to name a trusted key.
 */
public final class CardVerifier {

    /** What every card text begins with. */
    public static final String PREFIX = "YJ1:";

    /** In characters, prefix included. The longest card of today has 283; the rest is room for claims to come. */
    public static final int MAX_TEXT = 512;

    private CardVerifier() {}

    /**
     * Judges any text, and throws for none.
     *
     * @param text as read, without the line end that a scanner adds
     * @param clockTrusted whether {@code now} can be believed; if not, no card is good, since none can be told from an expired one
     */
    public static CardVerdict verify(String text, CardTrust trust, Instant now, boolean clockTrusted) {
        if (!text.startsWith(PREFIX)) {
            return new CardVerdict.Refused(CardFault.NOT_A_CARD);
        }
        if (text.length() > MAX_TEXT) {
            return new CardVerdict.Refused(CardFault.TOO_LONG);
        }
        try {
            CoseSign1 envelope = CoseSign1.decode(Base45.decode(text.substring(PREFIX.length())));
            return judge(envelope, trust, now, clockTrusted);
        } catch (MalformedInput e) {
            return new CardVerdict.Refused(CardFault.DAMAGED);
        }
    }

    private static CardVerdict judge(CoseSign1 envelope, CardTrust trust, Instant now, boolean clockTrusted)
            throws MalformedInput {
        Optional<Octets> keyId = envelope.keyId();
        if (keyId.isEmpty() || envelope.namesTwoKeys()) {
            return new CardVerdict.Refused(CardFault.FORGED);
        }
        Optional<VerifyingKey> key = trust.find(keyId.get());
        if (key.isEmpty()) {
            return new CardVerdict.Refused(CardFault.UNKNOWN_ISSUER);
        }
        if (!key.get().verifies(envelope)) {
            return new CardVerdict.Refused(CardFault.FORGED);
        }
        CardClaims claims = CardClaimsCodec.decode(envelope.payload().bytes());
        if (!claims.area().equals(key.get().area())) {
            return new CardVerdict.Refused(CardFault.FORGED);
        }
        return findFault(claims, trust, now, clockTrusted)
                .<CardVerdict>map(CardVerdict.Refused::new)
                .orElseGet(() -> new CardVerdict.Accepted(claims));
    }

    private static Optional<CardFault> findFault(
            CardClaims claims, CardTrust trust, Instant now, boolean clockTrusted) {
        if (trust.isRevoked(claims)) {
            return Optional.of(CardFault.REVOKED);
        }
        if (!clockTrusted) {
            return Optional.of(CardFault.CLOCK_UNKNOWN);
        }
        if (now.isBefore(claims.validFrom())) {
            return Optional.of(CardFault.NOT_YET_VALID);
        }
        return now.isBefore(claims.validUntil()) ? Optional.empty() : Optional.of(CardFault.EXPIRED);
    }
}
