package yaogui.protocol.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yaogui.protocol.DispenserId;

/** What a technician types, and what both sides make of it. */
final class G01_EnrolmentCodeTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final EnrolmentCode code = EnrolmentCode.random(new Random(4));

    @Test
    void itIsReadAsItIsShown() {
        assertThat(code.grouped()).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
        assertThat(EnrolmentCode.typed(code.grouped())).isEqualTo(code);
        assertThat(EnrolmentCode.typed(" " + code.grouped().toLowerCase(java.util.Locale.ROOT) + "\n"))
                .isEqualTo(code);
    }

    @Test
    void lettersThatLookLikeDigitsAreTakenForThem() {
        EnrolmentCode ofZeros = EnrolmentCode.typed("00000-00000-00000-00000");
        assertThat(EnrolmentCode.typed("OOOOO-ooooo-00000-00000")).isEqualTo(ofZeros);
    }

    @Test
    void everySingleWrongSymbolIsNoticed() {
        for (int i = 0; i < code.text().length(); i++) {
            for (int j = 0; j < SYMBOLS.length(); j++) {
                char symbol = SYMBOLS.charAt(j);
                String wrong =
                        code.text().substring(0, i) + symbol + code.text().substring(i + 1);
                if (!wrong.equals(code.text())) {
                    assertThatThrownBy(() -> EnrolmentCode.typed(wrong)).hasMessageContaining("mistyped");
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsSaidInASentence() {
        assertThatThrownBy(() -> EnrolmentCode.typed("12345")).hasMessageContaining("5 symbols where 20 are needed");
        assertThatThrownBy(() -> EnrolmentCode.typed("U".repeat(20))).hasMessageContaining("a sign that no code has");
    }

    @Test
    void nothingOfItStandsInALog() {
        assertThat(code + " " + code.key())
                .doesNotContain(code.text(), code.key().secretHex());
        assertThat(code.key().secretHex()).doesNotContain(code.key().name());
    }

    @Test
    void aRequestCountsForItsCodeItsNameAndItsKeyOnly() {
        KeyPair pair = DeviceKey.generate();
        KeyPair other = DeviceKey.generate();
        EnrolmentRequest request = EnrolmentRequest.of(code.key(), new DispenserId("qz-1"), pair);
        assertThat(request.isSealedBy(code.key())).isTrue();
        assertThat(request.isProven()).isTrue();
        assertThat(request.isSealedBy(EnrolmentCode.random(new Random(5)).key()))
                .isFalse();
        var named = new EnrolmentRequest(
                request.code(), new DispenserId("qz-2"), request.publicKey(), request.proof(), request.seal());
        assertThat(named.isSealedBy(code.key())).isFalse();
        var keyed = new EnrolmentRequest(
                request.code(),
                request.dispenser(),
                DeviceKey.text(other.getPublic()),
                request.proof(),
                request.seal());
        assertThat(keyed.isSealedBy(code.key())).isFalse();
        assertThat(keyed.isProven()).isFalse();
    }

    @Test
    void anAnswerCountsForItsRequestOnly() {
        KeyPair pair = DeviceKey.generate();
        EnrolmentRequest request = EnrolmentRequest.of(code.key(), new DispenserId("qz-1"), pair);
        EnrolmentRequest later = EnrolmentRequest.of(code.key(), new DispenserId("qz-1"), DeviceKey.generate());
        EnrolmentAnswer answer = EnrolmentAnswer.to(request, "{}", code.key());
        assertThat(answer.answers(request, code.key())).isTrue();
        assertThat(answer.answers(later, code.key())).isFalse();
        assertThat(new EnrolmentAnswer("{ }", answer.seal()).answers(request, code.key()))
                .isFalse();
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws Exception {
        var rsa = java.security.KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var curve = java.security.KeyPairGenerator.getInstance("EC");
        curve.initialize(new java.security.spec.ECGenParameterSpec("secp384r1"));
        for (var key :
                java.util.List.of(rsa.getPublic(), curve.generateKeyPair().getPublic())) {
            assertThatThrownBy(() -> DeviceKey.publicKey(DeviceKey.text(key)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> DeviceKey.publicKey("no key")).isInstanceOf(IllegalArgumentException.class);
    }
}
