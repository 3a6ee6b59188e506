package yaogui.agent.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.stock.ShelfBook.A1;
import static yaogui.agent.stock.ShelfBook.A2;
import static yaogui.agent.stock.ShelfBook.LATER;
import static yaogui.agent.stock.ShelfBook.SOON;
import static yaogui.agent.stock.ShelfBook.TODAY;
import static yaogui.agent.stock.ShelfBook.held;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.UpState.Closure;

/** Which lane gives, and why another does not. */
class A02_ShelfChoice {

    private final ShelfBook book = new ShelfBook();

    @Test
    void anEmptyLaneGivesNothing() {
        assertThat(book.closure(A1)).contains(Closure.EMPTY);
        assertThat(book.chosen()).isEmpty();
    }

    @Test
    void aBoxIsGoodOnItsLastDayAndNoLonger() {
        book.loaded(A1, "L1", SOON, 5);
        assertThat(book.closure(A1, Optional.of(SOON), Holds.NONE)).isEmpty();
        assertThat(book.closure(A1, Optional.of(SOON.plusDays(1)), Holds.NONE)).contains(Closure.EXPIRED);
    }

    @Test
    void withoutADateThatCanBeTrustedNothingIsGiven() {
        book.loaded(A1, "L1", LATER, 5);
        assertThat(book.closure(A1, Optional.empty(), Holds.NONE)).contains(Closure.DATE_UNKNOWN);
    }

    @Test
    void aHeldLotClosesTheLaneOnlyWhenItLiesInFront() {
        book.loaded(A1, "L1", LATER, 1).loaded(A1, "L2", LATER, 5);
        assertThat(book.closure(A1, Optional.of(TODAY), held("L2"))).isEmpty();
        book.dispensed(A1);
        assertThat(book.closure(A1, Optional.of(TODAY), held("L2"))).contains(Closure.HELD);
    }

    @Test
    void inDoubtTheBoxBehindMustBeGoodToo() {
        book.loaded(A1, "L1", LATER, 1).loaded(A1, "L2", LATER, 5).nothingSeen(A1);
        assertThat(book.closure(A1, Optional.of(TODAY), held("L2"))).contains(Closure.HELD);
        assertThat(book.closure(A1, Optional.of(TODAY), Holds.NONE)).isEmpty();
        book.counted(A1, 6);
        assertThat(book.closure(A1, Optional.of(TODAY), held("L2"))).isEmpty();
    }

    @Test
    void asFarBehindAsTheDoubtReaches() {
        book.loaded(A1, "L1", LATER, 2).loaded(A1, "L2", SOON, 5).nothingSeen(A1);
        assertThat(book.closure(A1, Optional.of(SOON.plusDays(1)), Holds.NONE)).isEmpty();
        book.nothingSeen(A1);
        assertThat(book.closure(A1, Optional.of(SOON.plusDays(1)), Holds.NONE)).contains(Closure.EXPIRED);
    }

    @Test
    void aFaultedLaneGivesNothingADegradedOneDoes() {
        book.loaded(A1, "L1", LATER, 5).lane(A1, LaneCondition.FAULTED);
        assertThat(book.closure(A1)).contains(Closure.FAULTED);
        book.lane(A1, LaneCondition.DEGRADED);
        assertThat(book.closure(A1)).isEmpty();
    }

    @Test
    void ofTwoLanesTheOneThatExpiresFirstGives() {
        book.loaded(A1, "L1", LATER, 5).loaded(A2, "L2", SOON, 1);
        assertThat(book.chosen()).contains(A2);
        book.dispensed(A2);
        assertThat(book.chosen()).contains(A1);
    }

    @Test
    void atEqualDatesTheFirstOfThePlanogramGives() {
        book.loaded(A2, "L2", LATER, 5).loaded(A1, "L1", LATER, 5);
        assertThat(book.chosen()).contains(A1);
    }

    @Test
    void aLaneWhoseRecordIsUsedUpGivesNothingThoughALayerIsNamed() {
        book.loaded(A1, "L1", LATER, 1).dispensed(A1).dispensed(A1).loaded(A1, "L2", LATER, 1);
        assertThat(book.lane(A1).count()).isZero();
        assertThat(book.closure(A1)).contains(Closure.EMPTY);
    }
}
