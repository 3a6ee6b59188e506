package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import yaogui.protocol.Epoch;

/** A message may come shorter than it is; what is no message is refused whatever it looks like. */
final class A06_PackingTest {

    private static final UpGone GONE = new UpGone(new Epoch("7f3a91c05be2d846"));

    @Test
    void whatRepeatsItselfGetsShorterAndComesBackWhole() throws MalformedMessage {
        byte[] plain = "{\"a\":\"boxes\"}".repeat(200).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Packing.pack(plain);
        assertThat(packed).hasSizeLessThan(plain.length / 10);
        assertThat(Packing.unpack(packed)).isEqualTo(plain);
    }

    @Test
    void whatIsShortOrDoesNotShrinkStaysAsItIs() throws MalformedMessage {
        byte[] brief = MessageCodec.write(GONE);
        byte[] noise = new byte[1_000];
        new SplittableRandom(1).nextBytes(noise);
        assertThat(Packing.pack(brief)).isSameAs(brief);
        assertThat(Packing.pack(noise)).isSameAs(noise);
        assertThat(MessageCodec.read(brief, UpGone.class)).isEqualTo(GONE);
    }

    @Test
    void aReaderTakesEither() throws MalformedMessage, IOException {
        assertThat(MessageCodec.read(gzip(MessageCodec.write(GONE)), UpGone.class))
                .isEqualTo(GONE);
    }

    @Test
    void aBombIsReadNoFurtherThanAMessageMayBeLong() throws IOException {
        byte[] bomb = gzip(new byte[100_000_000]);
        assertThat(bomb).hasSizeLessThan(MessageCodec.MOST_BYTES);
        assertThatThrownBy(() -> MessageCodec.read(bomb, UpGone.class))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("unpacks to more than 262144");
    }

    @Test
    void brokenOnesAreRefusedWithASentenceWhereverTheyBreak() throws IOException {
        byte[] packed = gzip(MessageCodec.write(GONE));
        for (int length = 2; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> MessageCodec.read(cut, UpGone.class)).isInstanceOf(MalformedMessage.class);
        }
        for (int at = 2; at < packed.length; at++) {
            byte[] flipped = packed.clone();
            flipped[at] ^= 0x10;
            try {
                assertThat(MessageCodec.read(flipped, UpGone.class))
                        .as("byte %d says nothing", at)
                        .isEqualTo(GONE);
            } catch (MalformedMessage refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
