package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class B03_CoseSign1Test {

    /** RFC 8032, 7.1, tests 1 to 3: seed, public key, message, signature. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void theSignaturesOfTheStandard(String seed, String publicKey, String message, String signature) {
        assertThat(Ed25519.publicKeyOf(hex(seed))).isEqualTo(hex(publicKey));
        assertThat(Ed25519.sign(hex(seed), hex(message))).isEqualTo(hex(signature));
        PublicKey key = Ed25519.publicKey(hex(publicKey));
        assertThat(Ed25519.verifies(key, hex(message), hex(signature))).isTrue();
        assertThat(Ed25519.verifies(key, hex(message + "00"), hex(signature))).isFalse();
        assertThat(Ed25519.verifies(key, hex(message), hex(signature + "00"))).isFalse();
    }

    /** Example eddsa-sig-01 of cose-wg/Examples@53c9d63: its Sig_structure, and an envelope with the key id unprotected. */
    @Test
    void theExampleOfTheWorkingGroup() throws MalformedInput {
        CoseSign1 envelope =
                CoseSign1.decode(hex("d28445a201270300a10442313154546869732069732074686520636f6e74656e742e5840"
                        + "7142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4d3607c5781932b7afb87"
                        + "11497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d"));
        assertThat(envelope.toBeSigned())
                .isEqualTo(hex("846a5369676e61747572653145a2012703004054546869732069732074686520636f6e74656e742e"));
        PublicKey key = Ed25519.publicKey(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        assertThat(Ed25519.verifies(
                        key, envelope.toBeSigned(), envelope.signature().bytes()))
                .isTrue();
        assertThat(envelope.algorithm()).hasValue(-8);
        assertThat(envelope.keyId()).isEmpty();
        assertThat(envelope.namesTwoKeys()).isFalse();
    }

    @Test
    void writesTag18AndReadsWithoutItOrWithTheTagOfAClaimSetToo() throws MalformedInput {
        byte[] tagged = SampleCards.bytes(SampleCards.TEXT);
        assertThat(tagged[0]).isEqualTo((byte) 0xD2);
        assertThat(CoseSign1.decode(tagged).encode()).isEqualTo(tagged);
        String hex = HexFormat.of().formatHex(tagged);
        assertThat(CoseSign1.decode(hex(hex.substring(2)))).isEqualTo(CoseSign1.decode(tagged));
        assertThat(CoseSign1.decode(hex("d83d" + hex))).isEqualTo(CoseSign1.decode(tagged));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "d1844040a04040, another tag",
        "8340a040, three parts",
        "8540a0404040, five parts",
        "84a0a04040, a header that is not wrapped",
        "8440804040, an unprotected header that is no map",
        "8440a0f640, a detached payload",
        "844180a04040, a protected header that is no map",
        "8444a1028101a04040, an extension that must be understood",
        "8443a20101a04040, a protected header cut off"
    })
    void refused(String hex, String why) {
        assertThatExceptionOfType(MalformedInput.class).as(why).isThrownBy(() -> CoseSign1.decode(hex(hex)));
    }

    @Test
    void aPublicKeyMustBeAPointOfTheCurve() {
        byte[] noPoint = new byte[32];
        noPoint[0] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519.publicKey(noPoint))
                .withMessage("The public key is no Ed25519 key.");
    }

    @Test
    void theTextThatIsSignedBeginsWithItsPurpose() {
        assertThat(new String(SampleCards.envelope().toBeSigned(), StandardCharsets.ISO_8859_1))
                .startsWith("\u0084jSignature1");
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
