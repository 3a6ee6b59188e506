package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yaogui.agent.dispensing.State;
import yaogui.agent.upkeep.Visit;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpState.Closure;

/** What staff see with the service door open, and that nobody sees it otherwise. */
final class A03_Workbench {

    private static Workbench.Row row(Workbench bench, String lane) {
        return bench.lanes().stream()
                .filter(row -> row.lane().equals(new LaneId(lane)))
                .findFirst()
                .orElseThrow();
    }

    private static Workbench open(LocalDate today) {
        return Screen.of(SampleCabinet.in(new State.InService(), SampleCabinet.NOW, Optional.of(today)))
                .workbench()
                .orElseThrow();
    }

    @Test
    void withTheDoorShutThereIsNone() {
        assertThat(Screen.of(SampleCabinet.in(new State.Idle())).workbench()).isEmpty();
        assertThat(Screen.of(SampleCabinet.in(new State.OutOfOrder("disk"))).workbench())
                .isEmpty();
    }

    @Test
    void everyLaneStandsInItWithConditionAndLots() {
        Workbench bench = open(SampleCabinet.TODAY);

        assertThat(bench.lanes()).hasSize(8);
        Workbench.Row first = row(bench, "A1");
        assertThat(first.capacity()).isEqualTo(12);
        assertThat(first.closed()).isEmpty();
        assertThat(first.lots()).extracting(lot -> lot.lot().text()).containsExactly("20260417", "20260902");
        assertThat(row(bench, "A3").closed()).contains(Closure.EMPTY);
        assertThat(row(bench, "B3").condition()).isEqualTo(LaneCondition.FAULTED);
    }

    @Test
    void aLaneInDoubtIsToBeCountedAndNoCountIsTold() {
        Workbench bench = open(SampleCabinet.TODAY);

        assertThat(row(bench, "B2").toCount()).isTrue();
        assertThat(row(bench, "A1").toCount()).isFalse();
        assertThat(MessageCodec.writeDocument(bench))
                .doesNotContain("\"count\"", "\"quantity\"", "\"doubt\"", "\"room\"");
    }

    @Test
    void f19_whatWasScannedStandsInItForTheForm() {
        Visit visit = new Visit();
        visit.scanned("(01)09520000000103(17)310228(10)L1", SampleCabinet.circumstances());
        Workbench.Scanned box = scanned(visit);
        assertThat(box.product()).contains(SampleCabinet.FIRST);
        assertThat(box.lot().orElseThrow().text()).isEqualTo("L1");
        assertThat(box.expiry()).contains(LocalDate.of(2031, 2, 28));

        visit.scanned("LANE:B2", SampleCabinet.circumstances());
        assertThat(scanned(visit).lane()).contains(new LaneId("B2"));
        visit.scanned("(01)02000000000107", SampleCabinet.circumstances());
        assertThat(scanned(visit).refused().orElseThrow().en()).contains("display sample");
        assertThat(scanned(visit).number()).isEqualTo(3);
    }

    private static Workbench.Scanned scanned(Visit visit) {
        return Screen.of(SampleCabinet.scanned(SampleCabinet.in(new State.InService()), visit.lastScan()))
                .workbench()
                .flatMap(Workbench::scanned)
                .orElseThrow();
    }

    @Test
    void f23_anExpiredLotIsToBeTakenOut() {
        Workbench.Row row = row(open(LocalDate.of(2028, 6, 1)), "A1");

        assertThat(row.closed()).contains(Closure.EXPIRED);
        assertThat(row.lots()).extracting(Workbench.Lot::takeOut).containsExactly(true, false);
    }
}
