package yaogui.hardware.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.hardware.CardReader;

/** How bytes become texts. */
class A01_Framing {

    private final LineFramer framer = new LineFramer();
    private long nanos;

    private void hear(byte[] bytes) {
        framer.accept(bytes, bytes.length, nanos);
    }

    private void hear(String text) {
        hear(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Optional<String> text = framer.poll(nanos); text.isPresent(); text = framer.poll(nanos)) {
            texts.add(text.get());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"YJ1:AB\r", "YJ1:AB\n", "YJ1:AB\r\n", "\r\n\r\nYJ1:AB\r\n\r\n"})
    void aTextEndsWithItsLine(String heard) {
        hear(heard);

        assertThat(texts()).containsExactly("YJ1:AB");
    }

    @Test
    void piecesAreCutAnywhere() {
        String heard = "YJ1:FIRST\r\nYJ1:SECOND\rYJ1:THIRD\n";
        for (int cut = 0; cut <= heard.length(); cut++) {
            hear(heard.substring(0, cut));
            List<String> texts = new ArrayList<>(texts());
            hear(heard.substring(cut));
            texts.addAll(texts());

            assertThat(texts).as("cut at %d", cut).containsExactly("YJ1:FIRST", "YJ1:SECOND", "YJ1:THIRD");
        }
    }

    @Test
    void aTextWithoutAnEndEndsWithAPause() {
        hear("YJ1:AB");
        nanos += LineFramer.IDLE.toNanos() - 1;
        assertThat(texts()).isEmpty();

        nanos += 1;
        assertThat(texts()).containsExactly("YJ1:AB");
        assertThat(texts()).isEmpty();
    }

    @Test
    void controlCharactersArePassedOverAndForeignBytesStay() {
        hear("\u0002YJ1:\tA\u0007B\u007f中\r");

        assertThat(texts()).containsExactly("YJ1:AB\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void f19_theSeparatorOfACodeOnABoxStays() {
        hear("0109520000000103\u001d10L1\r");

        assertThat(texts()).containsExactly("0109520000000103\u001d10L1");
    }

    @Test
    void f37_aTextWithoutEndIsCutToOneMoreThanIsAllowed() {
        hear("A".repeat(10_000_000));
        hear("\rB\r");

        assertThat(texts()).containsExactly("A".repeat(CardReader.MOST_CHARACTERS + 1), "B");
    }

    @Test
    void aTextOfTheGreatestLengthIsWhole() {
        hear("A".repeat(CardReader.MOST_CHARACTERS) + "\n");

        assertThat(texts()).containsExactly("A".repeat(CardReader.MOST_CHARACTERS));
    }

    @Test
    void whenNobodyPollsTheOldestGo() {
        for (int text = 1; text <= 100; text++) {
            hear(text + "\n");
        }

        assertThat(texts()).hasSize(TextQueue.MOST_TEXTS).startsWith("85").endsWith("100");
    }

    @Test
    void noiseMakesNoTextLongerThanAllowedAndNoError() {
        SplittableRandom random = new SplittableRandom(1);
        for (int piece = 0; piece < 1000; piece++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            hear(noise);
            nanos += random.nextInt(200_000_000);
            assertThat(texts()).allMatch(text -> text.length() <= CardReader.MOST_CHARACTERS + 1);
        }
    }
}
