package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.protocol.message.Signed.Purpose;

/** A signature is good for one text, one purpose and one key, in one spelling. */
class C01_SignedTest {

    private static final String DOCUMENT = MessageCodec.writeDocument(Samples.command());
    private static final Signed SIGNED =
            Signed.sign(Purpose.COMMAND, DOCUMENT, "county-2026", Keys.CONSOLE.getPrivate());

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void isGoodForItsPurposeOnly(Purpose purpose) {
        Signed signed = Signed.sign(purpose, DOCUMENT, "county-2026", Keys.CONSOLE.getPrivate());

        for (Purpose other : Purpose.values()) {
            assertThat(signed.isSignedFor(other, Keys.CONSOLE.getPublic())).isEqualTo(other == purpose);
        }
    }

    @Test
    void theGoldenSignatureHolds() throws MalformedMessage {
        Sample golden = Samples.messages()
                .filter(one -> one.golden().equals("signed"))
                .findFirst()
                .orElseThrow();
        Signed read = (Signed) golden.read(golden.text());

        assertThat(read.isSignedFor(Purpose.COMMAND, Keys.CONSOLE.getPublic())).isTrue();
        assertThat(MessageCodec.readDocument(read.document(), Command.class)).isEqualTo(Samples.command());
    }

    @Test
    void aStrangersKeyDoesNotFit() {
        assertThat(SIGNED.isSignedFor(Purpose.COMMAND, Keys.STRANGER.getPublic()))
                .isFalse();
    }

    @Test
    void aKeyOfAnotherKindDoesNotFit() throws GeneralSecurityException {
        KeyPair other = KeyPairGenerator.getInstance("EC").generateKeyPair();

        assertThat(SIGNED.isSignedFor(Purpose.COMMAND, other.getPublic())).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> Signed.sign(Purpose.COMMAND, DOCUMENT, "elliptic", other.getPrivate()))
                .withMessageStartingWith("key elliptic cannot sign");
    }

    @Test
    void everyCharacterOfTheDocumentCounts() {
        for (int i = 0; i < DOCUMENT.length(); i++) {
            StringBuilder changed = new StringBuilder(DOCUMENT);
            changed.setCharAt(i, (char) (DOCUMENT.charAt(i) ^ 1));
            assertThat(isGood(changed.toString(), SIGNED.signature())).isFalse();
        }
    }

    @Test
    void everyBitOfTheSignatureCounts() {
        byte[] bytes = Base64.getUrlDecoder().decode(SIGNED.signature());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isGood(DOCUMENT, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                    .isFalse();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void noOtherSpellingOfTheSignatureIsTaken() {
        char last = SIGNED.signature().charAt(85);
        String spareBit = SIGNED.signature().substring(0, 85) + (char) (last + 1);

        assertThat(Base64.getUrlDecoder().decode(spareBit))
                .isEqualTo(Base64.getUrlDecoder().decode(SIGNED.signature()));
        assertThat(isGood(DOCUMENT, spareBit)).isFalse();
        assertThat(isGood(DOCUMENT, SIGNED.signature() + "==")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "!!!!", "=", "签名", "+/+/", "\n"})
    void garbageIsNoSignature(String signature) {
        assertThat(isGood(DOCUMENT, signature)).isFalse();
    }

    @Test
    void halfASurrogatePairDoesNotPassForAQuestionMark() {
        Signed question = Signed.sign(Purpose.DESIRED, "{\"zh\":\"?\"}", "k", Keys.CONSOLE.getPrivate());
        Signed half = new Signed("k", "{\"zh\":\"\ud800\"}", question.signature());

        assertThat(half.isSignedFor(Purpose.DESIRED, Keys.CONSOLE.getPublic())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signed.sign(Purpose.DESIRED, half.document(), "k", Keys.CONSOLE.getPrivate()));
    }

    private static boolean isGood(String document, String signature) {
        return new Signed("county-2026", document, signature).isSignedFor(Purpose.COMMAND, Keys.CONSOLE.getPublic());
    }
}
