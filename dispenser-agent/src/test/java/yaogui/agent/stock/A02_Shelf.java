package yaogui.agent.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yaogui.agent.stock.ShelfBook.A1;
import static yaogui.agent.stock.ShelfBook.A2;
import static yaogui.agent.stock.ShelfBook.CONDOM;
import static yaogui.agent.stock.ShelfBook.LATER;
import static yaogui.agent.stock.ShelfBook.SOON;

import org.junit.jupiter.api.Test;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.Reason;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;

/** What lies in a lane is the sum of its journal. */
class A02_Shelf {

    private final ShelfBook book = new ShelfBook();

    @Test
    void layersLeaveInTheOrderInWhichTheyWereLoaded() {
        book.loaded(A1, "L1", LATER, 2).loaded(A1, "L2", SOON, 3);
        assertThat(book.layers(A1)).containsExactly("L1×2", "L2×3");
        book.dispensed(A1).dispensed(A1).dispensed(A1);
        assertThat(book.layers(A1)).containsExactly("L2×2");
        assertThat(book.lane(A1).count()).isEqualTo(2);
    }

    @Test
    void aLotLoadedBehindItselfIsOneLayer() {
        book.loaded(A1, "L1", LATER, 2).loaded(A1, "L1", LATER, 3).loaded(A1, "L2", LATER, 1);
        book.loaded(A1, "L1", LATER, 1);
        assertThat(book.layers(A1)).containsExactly("L1×5", "L2×1", "L1×1");
    }

    @Test
    void aDoubleDropCostsTwo() {
        book.loaded(A1, "L1", LATER, 1).loaded(A1, "L2", LATER, 3);
        book.order(A1, Outcome.DISPENSED, Reason.DOUBLE_DROP, 2);
        assertThat(book.layers(A1)).containsExactly("L2×2");
    }

    @Test
    void moreThanWereKnownIsACountBelowZeroUntilSomebodyCounts() {
        book.loaded(A1, "L1", LATER, 1).order(A1, Outcome.DISPENSED, Reason.DOUBLE_DROP, 2);
        assertThat(book.lane(A1).count()).isEqualTo(-1);
        assertThat(book.lane(A1).room()).as("no more fit for it").isEqualTo(12);
        book.counted(A1, 0);
        assertThat(book.lane(A1).count()).isZero();
    }

    @Test
    void anUnknownOutcomeLeavesTheCountAndAddsDoubt() {
        book.loaded(A1, "L1", LATER, 5).nothingSeen(A1);
        assertThat(book.lane(A1).count()).isEqualTo(5);
        assertThat(book.lane(A1).doubt()).isEqualTo(1);
        book.order(A1, Outcome.UNKNOWN, Reason.POWER_CUT_DURING_TURN, 0);
        assertThat(book.lane(A1).doubt()).isEqualTo(2);
    }

    @Test
    void aCountEndsTheDoubt() {
        book.loaded(A1, "L1", LATER, 2)
                .loaded(A1, "L2", LATER, 3)
                .nothingSeen(A1)
                .counted(A1, 4);
        assertThat(book.layers(A1)).as("what is missing left at the front").containsExactly("L1×1", "L2×3");
        assertThat(book.lane(A1).doubt()).isZero();
        assertThat(book.lane(A1).misses()).isZero();
    }

    @Test
    void aCountAboveTheRecordPutsTheSurplusAtTheBack() {
        book.loaded(A1, "L1", LATER, 2).loaded(A1, "L2", LATER, 3).counted(A1, 7);
        assertThat(book.layers(A1)).containsExactly("L1×2", "L2×5");
    }

    @Test
    void aWithdrawalTakesItsLotWhereverItLies() {
        book.loaded(A1, "L1", LATER, 2).loaded(A1, "L2", LATER, 3).loaded(A1, "L1", LATER, 2);
        book.withdrawn(A1, "L1", 3);
        assertThat(book.layers(A1)).containsExactly("L2×3", "L1×1");
    }

    @Test
    void anOrderThatDidNotDispenseCostsNothing() {
        book.loaded(A1, "L1", LATER, 2).order(A1, Outcome.NOT_DISPENSED, Reason.OVER_CURRENT, 0);
        assertThat(book.lane(A1).count()).isEqualTo(2);
        assertThat(book.lane(A1).doubt()).isZero();
    }

    @Test
    void twoMissesInARowAreCountedAndADropEndsThem() {
        book.loaded(A1, "L1", LATER, 5).nothingSeen(A1).nothingSeen(A1);
        assertThat(book.lane(A1).misses()).isEqualTo(2);
        book.dispensed(A1);
        assertThat(book.lane(A1).misses()).isZero();
        book.nothingSeen(A1).order(A1, Outcome.UNKNOWN, Reason.NOT_HOME, 0);
        assertThat(book.lane(A1).misses()).as("half a turn is no miss").isEqualTo(1);
        book.lane(A1, LaneCondition.READY);
        assertThat(book.lane(A1).misses()).isZero();
    }

    @Test
    void anOrderIsOpenUntilItsOwnEnd() {
        book.loaded(A1, "L1", LATER, 5).placed(A1);
        assertThat(book.shelf().openOrder().orElseThrow().turning()).isFalse();
        book.write(new TurnStarted(2));
        assertThat(book.shelf().openOrder().orElseThrow().turning()).isTrue();
        book.write(new OrderEnded(99, Outcome.DISPENSED, Reason.DROP_SEEN, 1, 1, 1));
        assertThat(book.shelf().openOrder()).isPresent();
        assertThat(book.lane(A1).count()).isEqualTo(5);
        book.write(new OrderEnded(2, Outcome.DISPENSED, Reason.DROP_SEEN, 1, 1, 1));
        assertThat(book.shelf().openOrder()).isEmpty();
        assertThat(book.lane(A1).count()).isEqualTo(4);
    }

    @Test
    void anEntryAboutALaneThatIsNoLongerFittedChangesNothing() {
        LaneId gone = new LaneId("Z9");
        Shelf before = book.loaded(A1, "L1", LATER, 5).shelf();
        book.loaded(gone, "L1", LATER, 5)
                .counted(gone, 3)
                .withdrawn(gone, "L1", 1)
                .lane(gone, LaneCondition.FAULTED);
        book.write(new OrderPlaced(6, gone, CONDOM, new LotId("L1")));
        book.write(new OrderEnded(6, Outcome.UNKNOWN, Reason.POWER_CUT_DURING_TURN, 0, 0, 0));
        assertThat(book.shelf()).isEqualTo(before);
        assertThatThrownBy(() -> book.lane(gone)).hasMessage("There is no lane Z9; this dispenser has [A1, A2].");
    }

    @Test
    void oneLaneKnowsNothingOfAnother() {
        book.loaded(A1, "L1", LATER, 5).loaded(A2, "L2", LATER, 3).dispensed(A1);
        assertThat(book.layers(A2)).containsExactly("L2×3");
    }
}
