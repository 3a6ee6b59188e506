package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose signatures count: a chain leads from any of its keys to those of today, forwards only, and strangers nowhere. */
class E02_KeyRingTest {

    private static final KeyPair A = Keys.CONSOLE;
    private static final KeyPair B = Keys.STRANGER;
    private static final KeyPair C = another();

    private static final Signed A_ANNOUNCES_B = link(1, Map.of("a", A, "b", B), "a", A);
    private static final Signed B_ALONE = link(2, Map.of("b", B), "b", B);
    private static final Signed B_ANNOUNCES_C = link(3, Map.of("b", B, "c", C), "b", B);
    private static final Signed C_ALONE = link(4, Map.of("c", C), "c", C);
    private static final KeyChain ALL = new KeyChain(List.of(A_ANNOUNCES_B, B_ALONE, B_ANNOUNCES_C, C_ALONE));

    private static KeyPair another() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signed link(long number, Map<String, KeyPair> keys, String kid, KeyPair signer) {
        KeyList list = new KeyList(number, ring(0, keys).keys());
        return Signed.sign(Signed.Purpose.KEYS, MessageCodec.writeDocument(list), kid, signer.getPrivate());
    }

    private static KeyRing ring(long number, Map<String, KeyPair> keys) {
        Map<String, String> texts = new java.util.TreeMap<>();
        keys.forEach((name, pair) -> texts.put(name, Keys.text(pair)));
        return new KeyRing(number, texts);
    }

    @Test
    void whoKnowsTheFirstFindsTheLast() {
        assertThat(ring(0, Map.of("a", A)).along(ALL)).isEqualTo(ring(4, Map.of("c", C)));
        assertThat(ring(0, Map.of("a", A)).along(new KeyChain(List.of(A_ANNOUNCES_B))))
                .isEqualTo(ring(1, Map.of("a", A, "b", B)));
    }

    @Test
    void whoKnowsOneInBetweenGoesOnFromThere() {
        assertThat(ring(2, Map.of("b", B)).along(ALL).number()).isEqualTo(4);
        assertThat(ring(4, Map.of("c", C)).along(ALL).number()).isEqualTo(4);
    }

    @Test
    void nobodyIsLedBack() {
        KeyRing today = ring(4, Map.of("b", B, "c", C));
        assertThat(today.along(new KeyChain(List.of(A_ANNOUNCES_B, B_ALONE)))).isEqualTo(today);
    }

    @Test
    void aKeyThatCountsNoMoreLeadsNowhere() {
        Signed stolen = link(99, Map.of("a", A), "a", A);
        KeyRing today = ring(2, Map.of("b", B));
        assertThat(today.along(new KeyChain(List.of(stolen)))).isEqualTo(today);
    }

    @Test
    void aGapIsNotSteppedOver() {
        assertThat(ring(0, Map.of("a", A))
                        .along(new KeyChain(List.of(B_ALONE, C_ALONE)))
                        .number())
                .isZero();
    }

    @Test
    void whatWasSignedForSomethingElseIsNoLink() {
        Signed desired = Signed.sign(Signed.Purpose.DESIRED, A_ANNOUNCES_B.document(), "a", A.getPrivate());
        Signed underAnothersName = new Signed("b", A_ANNOUNCES_B.document(), A_ANNOUNCES_B.signature());
        KeyRing first = ring(0, Map.of("a", A));
        assertThat(first.along(new KeyChain(List.of(desired, underAnothersName))))
                .isEqualTo(first);
    }

    @Test
    void aListNeedsKeys() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyList(1, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyList(1, Map.of("a", "AAAA")))
                .withMessageContaining("no Ed25519 key");
    }
}
