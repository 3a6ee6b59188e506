package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Withdrawn;

/** Since which day a lane's count may be off: from the first doubt to the entry that ends it, and never finer than a day. */
final class D03_DoubtDaysTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> since() {
        return desk.texts("SELECT dispenser || ' ' || lane || ' ' || since FROM lane_doubt");
    }

    @Test
    void aDoubtHasTheDayOnWhichItBeganAndASecondOneDoesNotMoveIt() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").load(5).at("2026-11-03T17:00:00Z").order(Outcome.UNKNOWN);
        journal.at("2026-11-09T02:00:00Z").order(Outcome.UNKNOWN).order(Outcome.NOT_DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(since()).as("in the county it was past midnight").containsExactly("qz-1 A1 2026-11-04");
    }

    @Test
    void aCountEndsItAndTheNextDoubtBeginsAnew() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").load(5).at("2026-11-03T01:00:00Z").order(Outcome.UNKNOWN);
        desk.ingest.accept(List.of(journal.all()));
        journal.add(new Counted(SimulatedJournal.A1, 4));
        desk.ingest.accept(List.of(journal.all()));
        assertThat(since()).isEmpty();
        journal.at("2026-11-20T01:00:00Z").order(Outcome.UNKNOWN);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(since()).containsExactly("qz-1 A1 2026-11-20");
    }

    @Test
    void moreThanWasKnownIsADoubtToo() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(2);
        journal.add(new Withdrawn(SimulatedJournal.A1, new LotId("L9"), 1, Withdrawn.Destination.VEHICLE));
        desk.ingest.accept(List.of(journal.all()));
        assertThat(since()).containsExactly("qz-1 A1 2026-11-22");
    }

    @Test
    void aNewJournalTakesTheOldOnesDoubtsAway() {
        SimulatedJournal old = SimulatedJournal.of("qz-1").load(5).order(Outcome.UNKNOWN);
        desk.ingest.accept(List.of(old.all()));
        assertThat(since()).hasSize(1);
        desk.ingest.accept(
                List.of(new SimulatedJournal("qz-1", "00000000000000bb").load(5).all()));
        assertThat(since()).isEmpty();
    }
}
