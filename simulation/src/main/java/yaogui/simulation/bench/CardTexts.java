package yaogui.simulation.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import yaogui.agent.dispensing.State;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.CardVerdict;
import yaogui.protocol.card.CardVerifier;

/** From the text of a card to the motor, each text a card that was never seen before. */
final class CardTexts {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double BYTES_A_KILOBYTE = 1e3;

    private final Path folder;
    private final InstantSource time;
    private final LongSupplier nanos;
    private final RandomGenerator random;
    private final SampleLines lines;

    CardTexts(Path folder, InstantSource time, LongSupplier nanos, RandomGenerator random, SampleLines lines) {
        this.folder = folder;
        this.time = time;
        this.nanos = nanos;
        this.random = random;
        this.lines = lines;
    }

    /** The judgement alone. */
    void verify(int samples) {
        BenchDocuments documents = new BenchDocuments(time.instant(), random);
        CardTrust trust = documents.trust();
        for (int i = 0; i < samples; i++) {
            String card = documents.freshCard();
            long shown = nanos.getAsLong();
            CardVerdict verdict = CardVerifier.verify(card, trust, time.instant(), true);
            long judged = nanos.getAsLong();
            require(verdict instanceof CardVerdict.Accepted, "a good card was refused: " + verdict);
            lines.say(Part.VERIFIED, (judged - shown) / NANOS_A_MILLI);
        }
    }

    /** Whole orders: the product is chosen first, so the tick that finds the card also writes the order, and the next turns. */
    void order(int samples) {
        BenchDocuments documents = new BenchDocuments(time.instant(), random);
        try (BenchPoint point = new BenchPoint(folder, samples, time, nanos, random)) {
            point.receive(documents);
            point.load(samples, LocalDate.ofInstant(time.instant(), ZoneOffset.UTC));
            for (int i = 0; i < samples; i++) {
                orderOnce(point, documents.freshCard());
            }
        }
    }

    private void orderOnce(BenchPoint point, String card) {
        DiskCosts costs = DiskCosts.begin(folder.resolve("journal.db"));
        point.choose();
        point.commits().arm();
        point.show(card);
        long shown = nanos.getAsLong();
        point.tick();
        require(point.state() instanceof State.Turning, "no lane turned: " + point.state());
        point.tick();
        long committed = point.commits().committedAt();
        long supplied = point.motor().suppliedAt();
        require(shown < committed && committed < supplied, "the motor supply did not come after the order");
        point.tickUntil(State.Delivered.class);
        DiskCosts.Spent spent = costs.end();
        lines.say(Part.COMMITTED, (committed - shown) / NANOS_A_MILLI);
        lines.say(Part.MOTOR_ON, (supplied - committed) / NANOS_A_MILLI);
        lines.say(Part.SYNCS, spent.syncs());
        lines.say(Part.JOURNAL_KILOBYTES, spent.journalBytes() / BYTES_A_KILOBYTE);
        spent.sentBytes().ifPresent(bytes -> lines.say(Part.SENT_KILOBYTES, bytes / BYTES_A_KILOBYTE));
    }

    private static void require(boolean as, String complaint) {
        if (!as) {
            throw new IllegalStateException(complaint);
        }
    }
}
