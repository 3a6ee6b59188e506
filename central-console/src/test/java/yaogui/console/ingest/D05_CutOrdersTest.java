package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.Outcome;
import yaogui.protocol.Reason;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;

/** F31: an order whose journal was lost while it was open ends as unknown by the console's own word (invariant 1). */
final class D05_CutOrdersTest {

    private static final int ORDER = 2;

    @TempDir
    Path folder;

    private final SimulatedJournal old = SimulatedJournal.of("qz-1").load(5);
    private final SimulatedJournal fresh = new SimulatedJournal("qz-1", "00000000000000bb");
    private Desk desk;

    @BeforeEach
    void theJournalIsLostInTheMiddleOfATurn() {
        desk = Desk.open(folder);
        old.at("2026-11-20T01:00:00Z");
        old.add(new OrderPlaced(ORDER, SimulatedJournal.A1, SimulatedJournal.CONDOM, SimulatedJournal.L1));
        old.add(new TurnStarted(ORDER));
        desk.ingest.accept(List.of(old.all()));
        assertThat(demand()).isEmpty();
        fresh.load(4);
        desk.ingest.accept(List.of(fresh.all()));
    }

    @AfterEach
    void close() {
        desk.assertBooksBalance();
        desk.close();
    }

    /** Day, taken, unknown. */
    private List<String> demand() {
        return desk.texts("SELECT day || ' ' || taken || ' ' || unknown FROM daily_demand");
    }

    private void lateEnd(Outcome outcome, int fell) {
        old.at("2026-11-21T01:00:00Z").add(new OrderEnded(ORDER, outcome, Reason.DROP_SEEN, fell, 900, 300));
        desk.ingest.accept(List.of(old.message(4, 4)));
        desk.ingest.accept(List.of(old.message(4, 4)));
    }

    @Test
    void f31_itCountsAsUnknownOnceAndIsSaid() {
        assertThat(demand()).containsExactly("2026-11-20 0 1");
        assertThat(desk.standingAlarms()).containsExactly("order-cut-off-A1");
        old.add(new yaogui.protocol.event.DoorMoved(true));
        desk.ingest.accept(List.of(old.message(4, 4)));
        assertThat(demand()).as("whatever else the old journal says").containsExactly("2026-11-20 0 1");
    }

    @Test
    void f31_aCountOfTheLaneSettlesIt() {
        fresh.add(new Counted(SimulatedJournal.A1, 4));
        desk.ingest.accept(List.of(fresh.all()));
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void f31_anEndThatComesLateCountsInItsPlace() {
        lateEnd(Outcome.DISPENSED, 1);
        assertThat(demand()).containsExactlyInAnyOrder("2026-11-20 0 0", "2026-11-21 1 0");
        assertThat(desk.standingAlarms()).isEmpty();
        assertThat(desk.number("SELECT sum(quantity) FROM balance WHERE place = 'resident'"))
                .isEqualTo(1);
    }

    @Test
    void f31_aLateEndThatIsUnknownIsStillOne() {
        lateEnd(Outcome.UNKNOWN, 0);
        assertThat(demand()).containsExactlyInAnyOrder("2026-11-20 0 0", "2026-11-21 0 1");
    }

    @Test
    void f31_anOrderThatComesLateAndOpenIsCutTooAndOnce() {
        lateEnd(Outcome.NOT_DISPENSED, 0);
        assertThat(demand()).containsExactly("2026-11-20 0 0");
        old.add(new OrderPlaced(5, SimulatedJournal.A1, SimulatedJournal.CONDOM, SimulatedJournal.L1));
        desk.ingest.accept(List.of(old.message(5, 5)));
        old.add(new TurnStarted(5));
        desk.ingest.accept(List.of(old.message(6, 6)));
        assertThat(demand()).contains("2026-11-21 0 1");
    }
}
