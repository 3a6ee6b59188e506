package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.store.TestStore;
import yaogui.protocol.Outcome;
import yaogui.protocol.message.Topics;

/** One that says more than any dispenser has to say keeps nobody waiting, and somebody is told. */
final class D06_FloodTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.assertBooksBalance();
        desk.close();
    }

    @Test
    void noiseWithoutEndIsDroppedUnreadAndTheOthersAreHeard() {
        SimulatedJournal honest = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        SimulatedJournal stolen = SimulatedJournal.of("qz-2").load(5);
        Incoming noise = new Incoming(
                Desk.TOPICS.up(stolen.dispenser, Topics.Up.EVENTS), "noise".getBytes(StandardCharsets.UTF_8));
        List<Incoming> flood = new ArrayList<>(Collections.nCopies(5_000, noise));
        flood.add(honest.all());
        desk.ingest.accept(flood);

        assertThat(desk.acknowledged(honest.dispenser)).isEqualTo(honest.last());
        assertThat(desk.standingAlarms()).anyMatch(alarm -> alarm.contains("flood"));
        assertThat(desk.number("SELECT count(*) FROM refused_message")).isLessThanOrEqualTo(1_000);
    }

    @Test
    void whatItDroppedOfAnHonestOneComesAgainAndCountsOnce() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(Collections.nCopies(2_500, journal.message(1, 2)));
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).as("dropped").isEqualTo(2);
        desk.pass(Duration.ofSeconds(1));
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(journal.last());
        assertThat(desk.number("SELECT count(*) FROM event")).isEqualTo(journal.last());
    }

    @Test
    void aFullJournalAfterYearsIsHeardAtFullSpeed() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        IntStream.range(0, 1_500).forEach(batch -> desk.ingest.accept(List.of(journal.all())));
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayForLongMakesNoFloodOfWhatIsHeld() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        IngestLoop loop = new IngestLoop(desk.link, desk.ingest, desk::now);
        for (int batch = 0; batch < 40; batch++) {
            desk.link.arrive(journal.topic(Topics.Up.EVENTS), journal.all().payload());
        }
        TestStore.fill(desk.database);
        for (int second = 0; second < 200; second++) {
            loop.step();
            desk.pass(Duration.ofSeconds(1));
        }
        TestStore.makeRoom(desk.database);
        desk.pass(Duration.ofSeconds(2));
        loop.step();
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(journal.last());
        assertThat(desk.standingAlarms()).isEmpty();
    }
}
