package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes arrive, they are read or they are malformed; nothing else happens. */
class B01_BadBytesTest {

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#all")
    void cutOffAnywhere(Sample sample) {
        byte[] whole = sample.write().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            if (isRead(sample, part)) {
                fail("the first %d of %d bytes were read as if they were all".formatted(length, whole.length));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#all")
    void oneByteFlipped(Sample sample) {
        byte[] bytes = sample.write().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                bytes[i] ^= (byte) (1 << bit);
                isRead(sample, bytes);
                bytes[i] ^= (byte) (1 << bit);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#all")
    void manyBytesOverwritten(Sample sample) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        byte[] whole = sample.write().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = whole.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            isRead(sample, bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#messages")
    void tenMegabytes(Sample sample) {
        byte[] padded = new byte[10_000_000];
        Arrays.fill(padded, (byte) ' ');
        byte[] start = sample.write().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, padded, 0, start.length);

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> sample.read(padded))
                .withMessage("a message of 10000000 bytes; the most is 262144");
    }

    @Test
    void tenMegabytesInAnEventOrADocument() {
        String padded = "{}" + " ".repeat(10_000_000);

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.readEvent(padded))
                .withMessageContaining("10000002 characters");
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.readDocument(padded, Command.class))
                .withMessageContaining("10000002 characters");
    }

    @Test
    void deepNesting() {
        String deep = "{\"epoch\":\"7f3a91c05be2d846\",\"more\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.read(deep.getBytes(StandardCharsets.UTF_8), UpGone.class))
                .withMessageContaining("nesting depth");
    }

    @Test
    void otherEncodings() {
        String text = "{\"epoch\":\"7f3a91c05be2d846\"}";
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, java.nio.charset.Charset.forName("UTF-32")
        }) {
            assertThatExceptionOfType(MalformedMessage.class)
                    .as(charset.name())
                    .isThrownBy(() -> MessageCodec.read(text.getBytes(charset), UpGone.class));
        }
    }

    @Test
    void textThatIsNoUtf8() {
        byte[] bytes = "{\"kid\":\"k\",\"document\":\"?\",\"signature\":\"\"}".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> MessageCodec.read(bytes, Signed.class))
                .withMessage("a message of 41 bytes that is no UTF-8");
    }

    /** Any other exception than {@link MalformedMessage} fails the test. */
    private static boolean isRead(Sample sample, byte[] bytes) {
        try {
            sample.read(bytes);
            return true;
        } catch (MalformedMessage e) {
            int length = Objects.requireNonNull(e.getMessage()).length();
            if (length < 10 || length > 241) {
                fail("a sentence of %d characters: %s".formatted(length, e.getMessage()));
            }
            return false;
        }
    }
}
