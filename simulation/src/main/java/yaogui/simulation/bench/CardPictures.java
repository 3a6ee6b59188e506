package yaogui.simulation.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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

    /** More than a second before the camera: whoever holds a card gives up by then. */
    private static final int MOST_FRAMES = 12;

    private static final int DIFFERENT_FRAMES = 4;

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
                String card = documents.freshCard();
                List<byte[]> frames = frames(card);
                LockSupport.parkNanos(BETWEEN_FRAMES.toNanos());
                long seen = nanos.getAsLong();
                CardVerdict verdict =
                        CardVerifier.verify(hold(card, frames, lens, reader), trust, time.instant(), true);
                long judged = nanos.getAsLong();
                if (!(verdict instanceof CardVerdict.Accepted)) {
                    throw new IllegalStateException("a good card was read and refused: " + verdict);
                }
                lines.say(Part.PICTURE, (judged - seen) / 1e6);
            }
        }
    }

    /** Drawn beforehand: drawing takes as long as reading. */
    private List<byte[]> frames(String card) {
        return Stream.generate(() -> CardFrame.of(card, random))
                .limit(DIFFERENT_FRAMES)
                .toList();
    }

    /** Holds a card before the camera until it is read: where one frame is unreadable, the next one counts too. */
    private String hold(String card, List<byte[]> frames, OutputStream lens, PictureReader reader) throws IOException {
        for (int shown = 0; shown < MOST_FRAMES; shown++) {
            lens.write(frames.get(shown % DIFFERENT_FRAMES));
            lens.flush();
            Optional<String> text = await(card, reader);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new IllegalStateException("a card could not be read in %d frames".formatted(MOST_FRAMES));
    }

    /** Until the next frame; the card before, of which a frame was still on its way, is passed over. */
    private Optional<String> await(String card, PictureReader reader) {
        long until = nanos.getAsLong() + BETWEEN_FRAMES.toNanos();
        Optional<String> text = reader.poll().filter(card::equals);
        while (text.isEmpty() && nanos.getAsLong() < until) {
            LockSupport.parkNanos(LOOK.toNanos());
            text = reader.poll().filter(card::equals);
        }
        return text;
    }
}
