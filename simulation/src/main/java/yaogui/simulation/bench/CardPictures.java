package yaogui.simulation.bench;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import yaogui.hardware.readers.Backoff;
import yaogui.hardware.readers.CameraFrames;
import yaogui.hardware.readers.PictureReader;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.CardVerdict;
import yaogui.protocol.card.CardVerifier;

/** From a frame in the camera's pipe to the judgement, through the agent's own camera reader, at a camera's pace. */
final class CardPictures {

    /** Ten frames a second, as the configuration's example asks of the camera; the reader rests in between. */
    private static final Duration BETWEEN_FRAMES = Duration.ofMillis(100);

    private static final Duration LOOK = Duration.ofNanos(50_000);

    /** A frame that has given no text by then was not readable. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final InstantSource time;
    private final LongSupplier nanos;
    private final RandomGenerator random;
    private final SampleLines lines;

    CardPictures(InstantSource time, LongSupplier nanos, RandomGenerator random, SampleLines lines) {
        this.time = time;
        this.nanos = nanos;
        this.random = random;
        this.lines = lines;
    }

    /** @throws IOException if the pipe breaks */
    void measure(int samples) throws IOException {
        BenchDocuments documents = new BenchDocuments(time.instant(), random);
        CardTrust trust = documents.trust();
        PipedInputStream camera = new PipedInputStream(CardFrame.WIDTH * CardFrame.HEIGHT * 2);
        try (PipedOutputStream lens = new PipedOutputStream(camera);
                PictureReader reader = new PictureReader(
                        new CameraFrames("bench", () -> camera, Backoff.USUAL, CardFrame.WIDTH, CardFrame.HEIGHT),
                        nanos)) {
            for (int i = 0; i < samples; i++) {
                byte[] frame = CardFrame.of(documents.freshCard(), random);
                LockSupport.parkNanos(BETWEEN_FRAMES.toNanos());
                long seen = nanos.getAsLong();
                lens.write(frame);
                lens.flush();
                CardVerdict verdict = CardVerifier.verify(text(reader), trust, time.instant(), true);
                long judged = nanos.getAsLong();
                if (!(verdict instanceof CardVerdict.Accepted)) {
                    throw new IllegalStateException("a good card was read and refused: " + verdict);
                }
                lines.say(Part.PICTURE, (judged - seen) / 1e6);
            }
        }
    }

    private String text(PictureReader reader) {
        long until = nanos.getAsLong() + PATIENCE.toNanos();
        while (nanos.getAsLong() < until) {
            Optional<String> text = reader.poll();
            if (text.isPresent()) {
                return text.get();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IllegalStateException("a frame could not be read");
    }
}
