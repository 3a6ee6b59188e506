package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import yaogui.protocol.CountyId;

class A01_CardRoundTripTest {

    @Test
    void whatIsIssuedIsAcceptedWithEveryClaim() {
        assertThat(SampleCards.verdict(SampleCards.TEXT)).isEqualTo(new CardVerdict.Accepted(SampleCards.CLAIMS));
    }

    @Test
    void theLongestAndTheEmptiestCardComeBackToo() {
        CardClaims longest = SampleCards.longest();
        CardClaims emptiest = new CardClaims(
                longest.id(),
                longest.area(),
                SampleCards.FROM,
                SampleCards.UNTIL,
                Set.of(),
                1,
                CardMedium.PAPER,
                false);
        IssuerKey key = IssuerKey.generate(longest.area(), new SplittableRandom(5));
        CardTrust trust = CardTrust.of(List.of(key.trusted()), List.of());
        for (CardClaims claims : List.of(longest, emptiest)) {
            String text = new CardIssuer(key).issue(claims);
            assertThat(CardVerifier.verify(text, trust, SampleCards.TODAY, true))
                    .isEqualTo(new CardVerdict.Accepted(claims));
        }
    }

    @Test
    void theFormDoesNotChangeUnseen() {
        assertThat(SampleCards.TEXT)
                .isEqualTo("YJ1:RRQT 9P60GO0B5L+FQQATSZ58CKEO70808FE3/DGLF34EFN0KYD+SC1T0YND-56R-0K1UPA0N$SA"
                        + "I16IHRGGOMH9.8/E7V50T30S80X507H0IB05H09S027BHKSJ6UIM6LJ819TM5ATXV9G3P8GYQHH:H+SL"
                        + "AKJ-T6RQO0.JA/AO5D6:6YWQ/RA:.Q.J8GUHA*D-3KO-2J%V7 21YB$AH$NO");
    }

    @Test
    void theKeysAreThoseOfTheRegisteredClaimsAndOnePrivateOne() throws MalformedInput {
        var payload = (CborValue.IntMap)
                CborReader.read(SampleCards.envelope().payload().bytes());
        assertThat(payload.entries()).containsOnlyKeys(1L, 4L, 5L, 7L, -65_537L);
    }

    @Test
    void anIdIsNeitherPrintedNorSerialized() throws Exception {
        assertThat(SampleCards.CLAIMS.id()).hasToString("CardId[…]");
        assertThat(SampleCards.CLAIMS.toString()).contains("CardId[…]");
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(SampleCards.CLAIMS.id()))
                .hasMessageContaining("No serializer");
    }

    @Test
    void theSeedOfAKeyIsNotPrinted() {
        assertThat(SampleCards.KEY.toString()).contains(SampleCards.KEY.kid()).doesNotContain(SampleCards.KEY.seed());
    }

    @Test
    void aKeyIssuesForItsOwnAreaOnly() {
        assertThatThrownBy(() -> new CardIssuer(SampleCards.OTHER_KEY).issue(SampleCards.CLAIMS))
                .hasMessage("The key is of the area baishan and cannot issue cards of qingzhou.");
    }

    @Test
    void seedAndPublicKeyMustBelongTogether() {
        IssuerKey key = SampleCards.KEY;
        assertThatThrownBy(() -> new IssuerKey(
                        key.kid(), key.area(), key.algorithm(), SampleCards.OTHER_KEY.seed(), key.publicKey()))
                .hasMessageContaining("are of two keys")
                .message()
                .doesNotContain(SampleCards.OTHER_KEY.seed());
    }

    @Test
    void theSameChanceMakesTheSameKey() {
        assertThat(IssuerKey.generate(new CountyId("qingzhou"), new SplittableRandom(1)))
                .isEqualTo(SampleCards.KEY);
    }
}
