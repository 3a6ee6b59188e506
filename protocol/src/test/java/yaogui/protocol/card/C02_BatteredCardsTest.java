package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever a reader delivers, the verifier refuses it with a fault and throws nothing. */
class C02_BatteredCardsTest {

    /** A flip in the signed parts is a forgery or names another key; elsewhere it breaks the form. */
    private static final Set<CardFault> OF_A_FLIP =
            EnumSet.of(CardFault.DAMAGED, CardFault.FORGED, CardFault.UNKNOWN_ISSUER);

    @Test
    void everyBitFlipped() {
        byte[] good = SampleCards.bytes(SampleCards.TEXT);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bytes = good.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(fault(SampleCards.text(bytes))).as("bit %d", bit).isIn(OF_A_FLIP);
        }
    }

    @Test
    void everyCharacterReplacedByEachOther() {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 4; i < SampleCards.TEXT.length(); i++) {
            StringBuilder text = new StringBuilder(SampleCards.TEXT);
            char other = alphabet.charAt(chance.nextInt(alphabet.length()));
            text.setCharAt(i, other == text.charAt(i) ? '!' : other);
            assertThat(fault(text.toString())).as("character %d", i).isIn(OF_A_FLIP);
        }
    }

    @Test
    void everyTruncationAndEveryExtension() {
        for (int length = 0; length < SampleCards.TEXT.length(); length++) {
            assertThat(fault(SampleCards.TEXT.substring(0, length)))
                    .isEqualTo(length < 4 ? CardFault.NOT_A_CARD : CardFault.DAMAGED);
        }
        byte[] good = SampleCards.bytes(SampleCards.TEXT);
        for (int length = 0; length < good.length; length++) {
            assertThat(fault(SampleCards.text(Arrays.copyOf(good, length)))).isEqualTo(CardFault.DAMAGED);
        }
        assertThat(fault(SampleCards.text(Arrays.copyOf(good, good.length + 1))))
                .isEqualTo(CardFault.DAMAGED);
        assertThat(fault(SampleCards.TEXT + " ")).isEqualTo(CardFault.DAMAGED);
        assertThat(fault(SampleCards.TEXT + SampleCards.TEXT)).isEqualTo(CardFault.DAMAGED);
    }

    @Test
    void tenMegabytesOfAnything() {
        assertThat(fault("0".repeat(10_000_000))).isEqualTo(CardFault.NOT_A_CARD);
        assertThat(fault("YJ1:" + "0".repeat(10_000_000))).isEqualTo(CardFault.TOO_LONG);
    }

    @Test
    void deepAndEndlessNesting() {
        for (String nest :
                new String[] {"81", "9f", "bf", "d2", "a100", "5f", "9b7fffffffffffffff", "bbffffffffffffffff"}) {
            byte[] bytes = HexFormat.of().parseHex(nest.repeat(300 / (nest.length() / 2)));
            assertThat(fault(SampleCards.text(bytes))).as(nest).isEqualTo(CardFault.DAMAGED);
        }
    }

    @Test
    void randomBytesAndRandomText() {
        SplittableRandom chance = new SplittableRandom(2);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[chance.nextInt(300)];
            chance.nextBytes(bytes);
            assertThat(fault(SampleCards.text(bytes))).isEqualTo(CardFault.DAMAGED);
        }
        for (int round = 0; round < 20_000; round++) {
            int[] points = chance.ints(chance.nextInt(60), 0, 0x110000).toArray();
            assertThat(fault("YJ1:" + new String(points, 0, points.length)))
                    .isIn(CardFault.DAMAGED, CardFault.TOO_LONG);
        }
    }

    /** Random edits within the structure get further than noise does. */
    @Test
    void severalBytesChangedAtOnce() {
        SplittableRandom chance = new SplittableRandom(3);
        byte[] good = SampleCards.bytes(SampleCards.TEXT);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = good.clone();
            for (int edits = 1 + chance.nextInt(4); edits > 0; edits--) {
                bytes[chance.nextInt(18)] = (byte) chance.nextInt(256);
            }
            assertThat(fault(SampleCards.text(bytes), !Arrays.equals(bytes, good)))
                    .isIn(OF_A_FLIP);
        }
    }

    private static CardFault fault(String text) {
        return fault(text, true);
    }

    private static CardFault fault(String text, boolean changed) {
        return switch (SampleCards.verdict(text)) {
            case CardVerdict.Refused(CardFault fault) -> fault;
            case CardVerdict.Accepted _ when !changed -> CardFault.DAMAGED;
            case CardVerdict.Accepted _ -> throw new AssertionError("A card that nobody issued was accepted: " + text);
        };
    }
}
