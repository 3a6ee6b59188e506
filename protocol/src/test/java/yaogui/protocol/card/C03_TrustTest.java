package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class C03_TrustTest {

    private static final TrustedKey KEY = SampleCards.KEY.trusted();
    private static final String TAG = RevocationTag.of(SampleCards.CLAIMS.id()).text();

    @Test
    void aRevokedCardIsRefusedAndNoOther() {
        String otherTag = new RevocationTag(42).text();
        assertThat(under(new TrustList(List.of(KEY), List.of(otherTag, TAG), List.of())))
                .isEqualTo(SampleCards.refused(CardFault.REVOKED));
        assertThat(under(new TrustList(List.of(KEY), List.of(otherTag), List.of())))
                .isInstanceOf(CardVerdict.Accepted.class);
    }

    @Test
    void aReplacedCardIsRefusedAndItsReplacementAccepted() {
        CardTrust trust = CardTrust.of(
                new TrustList(List.of(KEY), List.of(), List.of(new MinimumSerial(TAG, 2), new MinimumSerial(TAG, 1))));
        String replacement = new CardIssuer(SampleCards.KEY).issue(SampleCards.claims(2));
        assertThat(CardVerifier.verify(SampleCards.TEXT, trust, SampleCards.TODAY, true))
                .isEqualTo(SampleCards.refused(CardFault.REVOKED));
        assertThat(CardVerifier.verify(replacement, trust, SampleCards.TODAY, true))
                .isEqualTo(new CardVerdict.Accepted(SampleCards.claims(2)));
    }

    @Test
    void revocationIsFoundBeforeTheDateIsAsked() {
        CardTrust trust = CardTrust.of(List.of(KEY), List.of(TAG));
        assertThat(CardVerifier.verify(SampleCards.TEXT, trust, SampleCards.UNTIL, false))
                .isEqualTo(SampleCards.refused(CardFault.REVOKED));
    }

    @Test
    void aTagIsEightBytesAndComesBack() {
        assertThat(TAG).hasSize(11);
        assertThat(RevocationTag.of(TAG)).isEqualTo(RevocationTag.of(SampleCards.CLAIMS.id()));
    }

    @Test
    void aTrustListTravelsAsJsonAndWhatIsAbsentIsEmpty() throws Exception {
        ObjectMapper json = new ObjectMapper();
        TrustList list = new TrustList(List.of(KEY), List.of(TAG), List.of(new MinimumSerial(TAG, 2)));
        assertThat(json.readValue(json.writeValueAsString(list), TrustList.class))
                .isEqualTo(list);
        TrustList read = json.readValue("""
                {"keys":[{"kid":"%s","area":"qingzhou","algorithm":"Ed25519","publicKey":"%s"}],"revoked":["%s"]}""".formatted(KEY.kid(), KEY.publicKey(), TAG), TrustList.class);
        assertThat(read).isEqualTo(new TrustList(List.of(KEY), List.of(TAG), List.of()));
        assertThat(json.readValue("{}", TrustList.class)).isEqualTo(new TrustList(List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!!   | qingzhou | Ed25519 | The key id is not base64url (A-Z a-z 0-9 - _).",
                "''   | qingzhou | Ed25519 | The key id '' has 0 bytes: use 1 to 16.",
                "AAAA | Qingzhou | Ed25519 | The key 'AAAA' cannot be used. 'Qingzhou' is no county: use 1 to 32 of a-z, 0-9 and '-', e.g. qz-0421",
                "AAAA | qingzhou | SM2     | The key 'AAAA' cannot be used. There is no card algorithm 'SM2'. There are: Ed25519.",
            })
    void aKeyThatIsNoneIsNamed(String kid, String area, String algorithm, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CardTrust.of(List.of(new TrustedKey(kid, area, algorithm, KEY.publicKey())), List.of()))
                .withMessage(message);
    }

    @Test
    void aPublicKeyOfAnotherLengthAKeyTwiceAndABrokenTagAreNamed() {
        TrustedKey shortened = new TrustedKey("AAAA", "qingzhou", "Ed25519", "AAAA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardTrust.of(List.of(shortened), List.of()))
                .withMessageContaining("The public key has 3 bytes where 32 are needed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardTrust.of(List.of(KEY, KEY), List.of()))
                .withMessageContaining("is listed twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardTrust.of(List.of(KEY), List.of("AAAA")))
                .withMessageContaining("The revocation tag has 3 bytes where 8 are needed.");
    }

    private static CardVerdict under(TrustList list) {
        return CardVerifier.verify(SampleCards.TEXT, CardTrust.of(list), SampleCards.TODAY, true);
    }
}
