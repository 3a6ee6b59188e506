package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class B01_Base45Test {

    /** RFC 9285, 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void theExamplesOfTheStandard(String plain, String encoded) throws MalformedInput {
        assertThat(Base45.encode(plain.getBytes(StandardCharsets.UTF_8))).isEqualTo(encoded);
        assertThat(new String(Base45.decode(encoded), StandardCharsets.UTF_8)).isEqualTo(plain);
    }

    @Test
    void everyLengthComesBack() throws MalformedInput {
        SplittableRandom chance = new SplittableRandom(1);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            chance.nextBytes(bytes);
            assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void theLargestGroupsAreTheLast() throws MalformedInput {
        assertThat(Base45.decode("FGW")).containsExactly(0xFF, 0xFF);
        assertThat(Base45.decode("U5")).containsExactly(0xFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "BB8A", "GGW", ":::", "V5", "::", "bb8", "BB\n", "BB药", "BB\u0080", "BB_"})
    void whatStandsForNoBytesIsRefused(String text) {
        assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> Base45.decode(text));
    }
}
