package yaogui.hardware.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yaogui.hardware.readers.FrameSource.Frame;

/** Raw frames from a pipe. */
@Timeout(60)
class C02_CameraFrames {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final Backoff AT_ONCE = new Backoff(Duration.ofNanos(1000), Duration.ofMillis(1));

    private final HandFedStream pipe = new HandFedStream();

    /** Gives the pipe once. */
    private ByteSource once() {
        AtomicBoolean given = new AtomicBoolean();
        return () -> {
            if (given.getAndSet(true)) {
                throw new IOException("The camera is gone.");
            }
            return pipe;
        };
    }

    private static byte[] frame(byte[] luma) {
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        System.arraycopy(luma, 0, frame, 0, WIDTH * HEIGHT);
        return frame;
    }

    private static byte[] grey(int value) {
        byte[] luma = new byte[WIDTH * HEIGHT];
        java.util.Arrays.fill(luma, (byte) value);
        return frame(luma);
    }

    private CameraFrames camera() {
        return new CameraFrames("test", once(), AT_ONCE, WIDTH, HEIGHT);
    }

    @Test
    void aCardHeldBeforeTheCameraIsRead() {
        CardPicture card = CardPicture.of("YJ1:BEFORE THE CAMERA", WIDTH, HEIGHT, 5, 12);
        try (PictureReader reader = new PictureReader(camera(), () -> 0)) {
            pipe.feed(grey(200));
            pipe.feed(frame(card.pixels));

            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:BEFORE THE CAMERA");
            assertThat(reader.connected()).isTrue();
        }
    }

    @Test
    void theNewestFrameWins() throws InterruptedException {
        try (CameraFrames camera = camera()) {
            for (int value = 1; value <= 50; value++) {
                pipe.feed(grey(value));
            }
            pipe.vanish();
            Awaiting.until(
                    "all frames are through and the camera is gone", () -> !camera.connected() && pipe.isSpent());

            Frame frame = camera.next().orElseThrow();
            assertThat(frame.picture().pixels()).containsOnly(50);
        }
    }

    @Test
    void aFrameCutInTheMiddleIsNotShown() throws InterruptedException {
        try (CameraFrames camera = camera()) {
            pipe.feed(grey(7));
            pipe.feed(new byte[1000]);
            pipe.vanish();
            Awaiting.until("the camera is gone", () -> !camera.connected() && pipe.isSpent());

            assertThat(camera.next().orElseThrow().picture().pixels()).containsOnly(7);
        }
    }

    @Test
    void whoeverWaitsIsWokenByClosing() throws InterruptedException {
        CameraFrames camera = camera();
        Thread closer = Thread.ofVirtual().start(camera::close);

        assertThat(camera.next()).isEmpty();
        closer.join();
    }

    @Test
    void aSizeThatNoCameraGivesIsRefused() {
        assertThatThrownBy(() -> new CameraFrames("test", once(), AT_ONCE, 1000, 720))
                .hasMessageContaining("such as 1280 x 720");
    }
}
