package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.protocol.CountyId;

/** Each fault, and nothing but it, as a machine meets it. */
class C01_RefusedCardsTest {

    private static final Octets KID = SampleCards.envelope().keyId().orElseThrow();
    private static final CborValue ALGORITHM = new CborValue.Int(-8);
    private static final CborValue.IntMap HEADER = header(Map.of(1L, ALGORITHM, 4L, new CborValue.Bytes(KID)));
    private static final byte[] PAYLOAD = SampleCards.envelope().payload().bytes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "YJ1",
                "YJ2:ABC",
                "yj1:abc",
                "https://example.org/",
                "wxp://f2f0abcdefgh",
                "HC1:NCFOXN%TS3DH",
                "\u0000\uD800",
                "6901234567892"
            })
    void somethingElse(String text) {
        assertThat(SampleCards.verdict(text)).isEqualTo(SampleCards.refused(CardFault.NOT_A_CARD));
    }

    @Test
    void tooLong() {
        String atTheBound = "YJ1:" + "0".repeat(CardVerifier.MAX_TEXT - 4);
        assertThat(SampleCards.verdict(atTheBound)).isEqualTo(SampleCards.refused(CardFault.DAMAGED));
        assertThat(SampleCards.verdict(atTheBound + "0")).isEqualTo(SampleCards.refused(CardFault.TOO_LONG));
    }

    @Test
    void ofAnotherArea() {
        CardTrust elsewhere = CardTrust.of(List.of(SampleCards.OTHER_KEY.trusted()), List.of());
        assertThat(CardVerifier.verify(SampleCards.TEXT, elsewhere, SampleCards.TODAY, true))
                .isEqualTo(SampleCards.refused(CardFault.UNKNOWN_ISSUER));
        assertThat(CardVerifier.verify(SampleCards.TEXT, CardTrust.none(), SampleCards.TODAY, true))
                .isEqualTo(SampleCards.refused(CardFault.UNKNOWN_ISSUER));
    }

    @Test
    void signedByAnotherThanItNames() {
        TrustedKey otherUnderOurName =
                new TrustedKey(SampleCards.KEY.kid(), "qingzhou", "Ed25519", SampleCards.OTHER_KEY.publicKey());
        CardTrust mistaken = CardTrust.of(List.of(otherUnderOurName), List.of());
        assertThat(CardVerifier.verify(SampleCards.TEXT, mistaken, SampleCards.TODAY, true))
                .isEqualTo(SampleCards.refused(CardFault.FORGED));
    }

    @Test
    void signedByAKeyThatMayNotForThisArea() {
        TrustedKey key = new TrustedKey(SampleCards.KEY.kid(), "baishan", "Ed25519", SampleCards.KEY.publicKey());
        CardTrust trust = CardTrust.of(List.of(key), List.of());
        assertThat(CardVerifier.verify(SampleCards.TEXT, trust, SampleCards.TODAY, true))
                .isEqualTo(SampleCards.refused(CardFault.FORGED));
    }

    @Test
    void theKeyIdCountsOnlyWhereItIsSigned() {
        CborValue kid = new CborValue.Bytes(KID);
        CborValue other = CborValue.bytes(new byte[] {1});
        CborValue.IntMap withoutKid = header(Map.of(1L, ALGORITHM));
        assertThat(card(HEADER, header(Map.of()))).isInstanceOf(CardVerdict.Accepted.class);
        assertThat(card(HEADER, header(Map.of(4L, kid)))).isInstanceOf(CardVerdict.Accepted.class);
        assertThat(card(HEADER, header(Map.of(4L, other)))).isEqualTo(SampleCards.refused(CardFault.FORGED));
        assertThat(card(withoutKid, header(Map.of(4L, kid)))).isEqualTo(SampleCards.refused(CardFault.FORGED));
        assertThat(card(withoutKid, header(Map.of()))).isEqualTo(SampleCards.refused(CardFault.FORGED));
    }

    @Test
    void theAlgorithmIsThatOfTheKeyAndIsSigned() {
        CborValue kid = new CborValue.Bytes(KID);
        assertThat(card(header(Map.of(1L, new CborValue.Int(-7), 4L, kid)), header(Map.of())))
                .isEqualTo(SampleCards.refused(CardFault.FORGED));
        assertThat(card(header(Map.of(4L, kid)), header(Map.of(1L, ALGORITHM))))
                .isEqualTo(SampleCards.refused(CardFault.FORGED));
    }

    @Test
    void beforeItsFirstAndAfterItsLastSecond() {
        assertThat(at(SampleCards.FROM.minusMillis(1))).isEqualTo(SampleCards.refused(CardFault.NOT_YET_VALID));
        assertThat(at(SampleCards.FROM)).isInstanceOf(CardVerdict.Accepted.class);
        assertThat(at(SampleCards.UNTIL.minusMillis(1))).isInstanceOf(CardVerdict.Accepted.class);
        assertThat(at(SampleCards.UNTIL)).isEqualTo(SampleCards.refused(CardFault.EXPIRED));
        assertThat(at(Instant.MIN)).isEqualTo(SampleCards.refused(CardFault.NOT_YET_VALID));
        assertThat(at(Instant.MAX)).isEqualTo(SampleCards.refused(CardFault.EXPIRED));
    }

    @Test
    void onABoardThatDoesNotKnowTheDateAForgeryIsStillCalledOne() {
        assertThat(CardVerifier.verify(SampleCards.TEXT, SampleCards.TRUST, SampleCards.TODAY, false))
                .isEqualTo(SampleCards.refused(CardFault.CLOCK_UNKNOWN));
        assertThat(CardVerifier.verify(SampleCards.TEXT, CardTrust.none(), SampleCards.TODAY, false))
                .isEqualTo(SampleCards.refused(CardFault.UNKNOWN_ISSUER));
    }

    /** Only an issuing program gone wrong could sign such a thing. */
    @ParameterizedTest
    @EnumSource(CardMedium.class)
    void claimsThatAreMissingOrOutOfBounds(CardMedium medium) throws MalformedInput {
        var claims = (CborValue.IntMap) CborReader.read(PAYLOAD);
        CborValue.IntMap card = own(claims);
        CborValue good = new CborValue.Int(medium.code());
        assertThat(claimed(with(claims, -65_537L, with(card, 3L, good)))).isInstanceOf(CardVerdict.Accepted.class);
        for (CborValue bad : List.of(new CborValue.Int(-1), new CborValue.Int(1L << 62), new CborValue.Text(""))) {
            for (long key : claims.entries().keySet()) {
                assertThat(claimed(with(claims, key, bad))).isEqualTo(SampleCards.refused(CardFault.DAMAGED));
            }
            for (long key : card.entries().keySet()) {
                assertThat(claimed(with(claims, -65_537L, with(card, key, bad))))
                        .isEqualTo(SampleCards.refused(CardFault.DAMAGED));
            }
        }
        assertThat(claimed(CborValue.IntMap.EMPTY)).isEqualTo(SampleCards.refused(CardFault.DAMAGED));
        assertThat(claimed(new CborValue.Int(1))).isEqualTo(SampleCards.refused(CardFault.DAMAGED));
    }

    @Test
    void claimsAndClassesThatCameLaterArePassedOver() throws MalformedInput {
        var claims = (CborValue.IntMap) CborReader.read(PAYLOAD);
        CborValue.IntMap card = own(claims);
        CborValue classes = CborValue.Array.of(
                new CborValue.Int(1),
                new CborValue.Int(2),
                new CborValue.Int(3),
                new CborValue.Int(4),
                new CborValue.Int(4_000));
        CborValue later = with(with(claims, 99L, new CborValue.Text("later")), -65_537L, with(card, 1L, classes));
        assertThat(claimed(later)).isEqualTo(new CardVerdict.Accepted(SampleCards.CLAIMS));
    }

    @Test
    void anAreaThatIsNoName() throws MalformedInput {
        var claims = (CborValue.IntMap) CborReader.read(PAYLOAD);
        assertThat(claimed(with(claims, 1L, new CborValue.Text("Qing Zhou"))))
                .isEqualTo(SampleCards.refused(CardFault.DAMAGED));
        assertThat(claimed(with(claims, 1L, new CborValue.Text(new CountyId("baishan").text()))))
                .isEqualTo(SampleCards.refused(CardFault.FORGED));
    }

    private static CardVerdict at(Instant now) {
        return CardVerifier.verify(SampleCards.TEXT, SampleCards.TRUST, now, true);
    }

    private static CardVerdict card(CborValue.IntMap signedHeader, CborValue.IntMap unsignedHeader) {
        return SampleCards.verdict(SampleCards.signed(signedHeader, unsignedHeader, PAYLOAD));
    }

    private static CardVerdict claimed(CborValue claims) {
        return SampleCards.verdict(SampleCards.signed(HEADER, CborValue.IntMap.EMPTY, CborWriter.write(claims)));
    }

    private static CborValue.IntMap header(Map<Long, CborValue> entries) {
        return new CborValue.IntMap(entries);
    }

    private static CborValue.IntMap own(CborValue.IntMap claims) {
        return claims.get(-65_537) instanceof CborValue.IntMap map ? map : CborValue.IntMap.EMPTY;
    }

    private static CborValue.IntMap with(CborValue.IntMap map, long key, CborValue value) {
        Map<Long, CborValue> entries = new HashMap<>(map.entries());
        entries.put(key, value);
        return new CborValue.IntMap(entries);
    }
}
