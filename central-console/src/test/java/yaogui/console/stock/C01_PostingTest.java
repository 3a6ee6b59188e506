package yaogui.console.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.StaffCode;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.Withdrawn;

/** What follows from facts: facts in, lines of the ledger and the lane's layers out. */
final class C01_PostingTest {

    private static final LaneId A1 = new LaneId("A1");
    private static final ProductId CONDOM = new ProductId("condom");

    private JournalStock stock = JournalStock.empty(new DispenserId("qz-1"));
    private final List<String> ledger = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private long orders;

    @Test
    void boxesLeaveInTheOrderInWhichTheyWereLoaded() {
        after(load("L1", 2), load("L2", 3));
        dispense(3);
        assertLedger("2 L1 vehicle > lane", "3 L2 vehicle > lane", "2 L1 lane > resident", "1 L2 lane > resident");
        assertLane("L2:2", 0);
    }

    @Test
    void anUnknownEndMovesNothingAndPutsTheCountInDoubt() {
        after(load("L1", 2));
        end(Outcome.UNKNOWN, 0);
        assertLedger("2 L1 vehicle > lane");
        assertLane("L1:2", 1);
    }

    @Test
    void nothingFellMovesNothing() {
        after(load("L1", 2));
        end(Outcome.NOT_DISPENSED, 0);
        assertLedger("2 L1 vehicle > lane");
        assertLane("L1:2", 0);
    }

    @Test
    void aCountEndsTheDoubtAndWhatIsMissingLayInFront() {
        after(load("L1", 2), load("L2", 3));
        end(Outcome.UNKNOWN, 0);
        after(new Counted(A1, 2));
        assertThat(ledger.subList(2, 4)).containsExactly("2 L1 lane > unexplained", "1 L2 lane > unexplained");
        assertLane("L2:2", 0);
    }

    @Test
    void aCountThatFindsMoreAddsToTheBack() {
        after(load("L1", 2), load("L2", 3), new Counted(A1, 6));
        assertLane("L1:2 L2:4", 0);
        assertThat(ledger.getLast()).isEqualTo("1 L2 unexplained > lane");
    }

    @Test
    void anEmptyLaneRemembersItsLotForACountThatFindsMore() {
        after(load("L1", 1));
        dispense(1);
        after(new Counted(A1, 2));
        assertLane("L1:2", 0);
    }

    @Test
    void moreThanWasKnownMakesTheCountNegativeUntilSomebodyCounts() {
        after(load("L1", 1));
        dispense(2);
        assertLane("L1:-1", 0);
        after(load("L2", 5));
        assertLane("L1:-1 L2:5", 0);
        assertThat(stock.lane(A1).count()).isEqualTo(4);
        after(new Counted(A1, 4));
        assertLane("L2:4", 0);
        assertThat(ledger.subList(3, 6))
                .containsExactly("5 L2 vehicle > lane", "1 L1 unexplained > lane", "1 L2 lane > unexplained");
    }

    @Test
    void aLaneOfWhichNothingIsKnownIsTakenAsItComes() {
        dispense(1);
        assertLedger("1 L1 lane > resident");
        assertLane("L1:-1", 0);
    }

    @Test
    void aCountOfWhatNobodyNamedIsKeptAsUnknownGoods() {
        after(new Counted(A1, 3));
        assertLedger("3 unknown unexplained > lane");
        assertThat(stock.lane(A1).product()).hasValue(LaneStock.UNKNOWN_PRODUCT);
    }

    @Test
    void staffTakeOutOneLotWhereverItLies() {
        after(load("L1", 2), load("L2", 3), load("L1", 1));
        after(new Withdrawn(A1, new LotId("L1"), 3, Withdrawn.Destination.QUARANTINE));
        assertLane("L2:3 L1:0", 0);
        assertThat(ledger.subList(3, 5)).containsExactly("2 L1 lane > quarantine", "1 L1 lane > quarantine");
        after(new Withdrawn(A1, new LotId("L2"), 1, Withdrawn.Destination.VEHICLE));
        assertThat(ledger.getLast()).isEqualTo("1 L2 lane > vehicle");
    }

    @Test
    void f23_theBooksSayWhyGoodsWentIntoQuarantine() {
        after(load("L1", 3));
        for (Withdrawn.Cause why : Withdrawn.Cause.values()) {
            Withdrawn out = new Withdrawn(
                    A1,
                    new LotId("L1"),
                    1,
                    Withdrawn.Destination.QUARANTINE,
                    Optional.of(why),
                    Optional.of(new StaffCode("B12")));
            assertThat(Posting.of(stock, out).cause())
                    .isEqualTo("withdrawn-" + why.name().toLowerCase(Locale.ROOT));
            after(out);
        }
        assertThat(ledger.getLast()).isEqualTo("1 L1 lane > quarantine");
    }

    @Test
    void aFaultedLaneGivesNothing() {
        after(load("L1", 2));
        assertThat(stock.available()).containsEntry(CONDOM, true);
        after(new LaneChanged(A1, LaneCondition.FAULTED, Reason.NOT_HOME));
        assertThat(stock.available()).containsEntry(CONDOM, false);
        assertLane("L1:2", 0);
    }

    @Test
    void anEndWithoutABeginningIsAFindingAndMovesNothing() {
        after(new OrderEnded(99, Outcome.DISPENSED, Reason.DROP_SEEN, 1, 900, 300));
        assertThat(findings).singleElement().asString().contains("Order 99");
        assertThat(ledger).isEmpty();
    }

    @Test
    void anOldJournalLeavesTheLanesToTheNewOne() {
        after(load("L1", 2));
        dispense(1);
        post(Posting.superseded(stock));
        assertThat(ledger.getLast()).isEqualTo("1 L1 lane > unexplained");
        assertThat(stock.lanes()).isEmpty();
    }

    private Loaded load(String lot, int boxes) {
        return new Loaded(A1, CONDOM, new LotId(lot), LocalDate.of(2028, 1, 31), boxes);
    }

    private void dispense(int boxes) {
        end(Outcome.DISPENSED, boxes);
    }

    private void end(Outcome outcome, int fell) {
        orders++;
        after(
                new OrderPlaced(orders, A1, CONDOM, new LotId("L1")),
                new OrderEnded(orders, outcome, Reason.DROP_SEEN, fell, 900, 300));
    }

    private void after(Fact... facts) {
        for (Fact fact : facts) {
            post(Posting.of(stock, fact));
        }
    }

    private void post(Posting posting) {
        stock = posting.after();
        posting.finding().ifPresent(findings::add);
        posting.movements()
                .forEach(move -> ledger.add("%d %s %s > %s"
                        .formatted(move.quantity(), move.lot(), shown(move.source()), shown(move.destination()))));
    }

    private static String shown(Place place) {
        return place instanceof Place.Lane ? "lane" : place.text();
    }

    private void assertLedger(String... lines) {
        assertThat(ledger).containsExactly(lines);
    }

    private void assertLane(String layers, int doubt) {
        LaneStock lane = stock.lane(A1);
        assertThat(lane.layers().stream()
                        .map(layer -> layer.lot() + ":" + layer.quantity())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(layers);
        assertThat(lane.doubt()).isEqualTo(doubt);
    }
}
