package yaogui.protocol.card;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;

/** Cards and keys that are the same in every run. */
final class SampleCards {

    static final CountyId QINGZHOU = new CountyId("qingzhou");
    static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
    static final Instant TODAY = FROM.plus(10, ChronoUnit.DAYS);
    static final Instant UNTIL = FROM.plus(365, ChronoUnit.DAYS);
    static final IssuerKey KEY = IssuerKey.generate(QINGZHOU, new SplittableRandom(1));
    static final IssuerKey OTHER_KEY = IssuerKey.generate(new CountyId("baishan"), new SplittableRandom(2));
    static final CardTrust TRUST = CardTrust.of(List.of(KEY.trusted()), List.of());
    static final CardClaims CLAIMS = claims(1);
    static final String TEXT = new CardIssuer(KEY).issue(CLAIMS);

    private SampleCards() {}

    /** The card that all tests know, as it was issued for the n-th time. */
    static CardClaims claims(int serial) {
        return new CardClaims(
                CardId.random(new SplittableRandom(3)),
                QINGZHOU,
                FROM,
                UNTIL,
                Set.of(ProductClass.CONDOM, ProductClass.GEL, ProductClass.FILM, ProductClass.SUPPOSITORY),
                serial,
                CardMedium.PLASTIC,
                true);
    }

    /** A card with everything at its longest. */
    static CardClaims longest() {
        return new CardClaims(
                CardId.random(new SplittableRandom(4)),
                new CountyId("q".repeat(32)),
                FROM,
                UNTIL,
                EnumSet.allOf(ProductClass.class),
                Integer.MAX_VALUE,
                CardMedium.PHONE,
                false);
    }

    static CoseSign1 envelope() {
        try {
            return CoseSign1.decode(bytes(TEXT));
        } catch (MalformedInput e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(String text) {
        try {
            return Base45.decode(text.substring(CardVerifier.PREFIX.length()));
        } catch (MalformedInput e) {
            throw new AssertionError(e);
        }
    }

    static String text(byte[] bytes) {
        return CardVerifier.PREFIX + Base45.encode(bytes);
    }

    /** A card whose envelope says what we like, signed with the trusted key all the same. */
    static String signed(CborValue.IntMap signedHeader, CborValue.IntMap unsignedHeader, byte[] payload) {
        CoseSign1 envelope = new CoseSign1(
                Octets.copyOf(CborWriter.write(signedHeader)),
                signedHeader,
                unsignedHeader,
                Octets.copyOf(payload),
                Octets.copyOf(new byte[0]));
        byte[] seed = Base64Url.decode("seed", KEY.seed());
        return text(envelope.withSignature(Ed25519.sign(seed, envelope.toBeSigned()))
                .encode());
    }

    static CardVerdict verdict(String text) {
        return CardVerifier.verify(text, TRUST, TODAY, true);
    }

    static CardVerdict refused(CardFault fault) {
        return new CardVerdict.Refused(fault);
    }
}
