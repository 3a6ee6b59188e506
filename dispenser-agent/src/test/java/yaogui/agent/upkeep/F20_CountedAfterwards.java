package yaogui.agent.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yaogui.agent.stock.Shelf;
import yaogui.agent.stock.Slot;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.StaffCode;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.event.Withdrawn.Cause;
import yaogui.protocol.event.Withdrawn.Destination;

/** F20 to F24: what staff count is what lies there, whatever was known before; nobody is told beforehand what it should be. */
final class F20_CountedAfterwards {

    private static final LaneId A1 = new LaneId("A1");
    private static final ProductId CONDOM = new ProductId("condom-52-10");
    private static final LotId L1 = new LotId("L1");
    private static final LotId L2 = new LotId("L2");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LATER = LocalDate.of(2028, 6, 30);
    private static final Optional<StaffCode> BY = Optional.of(new StaffCode("B12"));

    private final Visit visit = new Visit();
    private Shelf shelf = Shelf.empty(List.of(new Slot(A1, CONDOM, 12)));
    private Holds holds = Holds.NONE;
    private long seq;

    private void write(Fact fact) {
        shelf = shelf.after(new Event(++seq, Instant.EPOCH, true, fact));
    }

    private void loaded(int boxes) {
        write(new Loaded(A1, CONDOM, L1, LATER, boxes));
    }

    /** An order of which nobody can tell whether its box fell. */
    private void doubted() {
        long order = seq + 1;
        write(new OrderPlaced(order, A1, CONDOM, L1));
        write(new OrderEnded(order, Outcome.UNKNOWN, Reason.NOTHING_FELL, 0, 0, 0));
    }

    private Answer say(StaffAction action) {
        Circumstances here = new Circumstances(shelf, Optional.of(TODAY), Optional.of(holds), new Catalogue(List.of()));
        return visit.judge(action, BY, here, true);
    }

    private List<Fact> recorded(StaffAction action) {
        Answer answer = say(action);
        assertThat(answer).isInstanceOf(Answer.Accept.class);
        return ((Answer.Accept) answer).facts();
    }

    private static StaffAction load(int boxes, int after) {
        return new StaffAction.Load(A1, CONDOM, L2, LATER, boxes, OptionalInt.of(after));
    }

    private static Loaded loading(int boxes) {
        return new Loaded(A1, CONDOM, L2, LATER, boxes, BY);
    }

    private static String told(Answer answer) {
        return ((Answer.Accept) answer).told().orElseThrow().en();
    }

    @Test
    void f20_aLoadingAfterWhichTheLaneHoldsWhatItShouldIsOneEntry() {
        loaded(3);
        assertThat(recorded(load(5, 8))).containsExactly(loading(5));
    }

    @Test
    void f20_otherwiseSomebodyLooksAgainAndIsNotToldWhatItShouldBe() {
        loaded(3);
        Answer first = say(load(5, 7));
        assertThat(first).isInstanceOf(Answer.LookAgain.class);
        assertThat(first.refusal().orElseThrow().en()).doesNotContain("8", "3");
        assertThat(say(load(4, 7))).as("they had mistyped how many went in").isInstanceOf(Answer.Accept.class);
    }

    @Test
    void f20_theSecondTimeTheLoadingAndTheCountAreBothRecordedAndTheDifferenceTold() {
        loaded(3);
        say(load(5, 7));
        Answer second = say(load(5, 7));
        assertThat(((Answer.Accept) second).facts()).containsExactly(loading(5), new Counted(A1, 7, BY));
        assertThat(told(second)).isEqualTo("The record said 8: 1 fewer.");
    }

    @Test
    void f20_anotherFigureThatDoesNotFitIsNoConfirmationOfTheFirst() {
        loaded(3);
        say(load(5, 7));
        assertThat(say(load(5, 6))).isInstanceOf(Answer.LookAgain.class);
        assertThat(say(load(5, 7))).isInstanceOf(Answer.LookAgain.class);
        assertThat(say(load(5, 7))).isInstanceOf(Answer.Accept.class);
    }

    @Test
    void f20_whatWasAskedAtOneVisitIsForgottenWhenTheDoorIsShut() {
        loaded(3);
        say(load(5, 7));
        visit.ends();
        assertThat(say(load(5, 7))).isInstanceOf(Answer.LookAgain.class);
    }

    @Test
    void f20_moreThanFitsIsRefusedWithoutSayingHowMuchWould() {
        loaded(3);
        Answer answer = say(load(10, 12));
        assertThat(answer).isInstanceOf(Answer.Refuse.class);
        assertThat(answer.refusal().orElseThrow().en()).doesNotContain("9", "3");
        assertThat(say(load(9, 13))).isInstanceOf(Answer.Refuse.class);
    }

    @Test
    void f20_aCountThatAgreesEndsADoubtAllTheSame() {
        loaded(3);
        doubted();
        assertThat(recorded(load(5, 8))).containsExactly(loading(5), new Counted(A1, 8, BY));
        assertThat(say(load(5, 7)))
                .as("within the doubt there is nothing to look at again")
                .isInstanceOf(Answer.Accept.class);
    }

    @Test
    void f22_aCountWithinTheDoubtIsTakenAtOnceAndOneBeyondItTwice() {
        loaded(5);
        doubted();
        assertThat(told(say(new StaffAction.Count(A1, 4)))).isEqualTo("The record said 5: 1 fewer.");
        assertThat(say(new StaffAction.Count(A1, 3))).isInstanceOf(Answer.LookAgain.class);
        assertThat(told(say(new StaffAction.Count(A1, 3)))).isEqualTo("The record said 5: 2 fewer.");
        assertThat(told(say(new StaffAction.Count(A1, 5)))).isEqualTo("That is what the record says.");
    }

    @Test
    void f22_boxesThatRemainWhenTheRecordSaysNoneAreCountedAndNotClamped() {
        loaded(1);
        long order = seq + 1;
        write(new OrderPlaced(order, A1, CONDOM, L1));
        write(new OrderEnded(order, Outcome.DISPENSED, Reason.DOUBLE_DROP, 2, 0, 0));
        assertThat(shelf.get(A1).count()).isEqualTo(-1);
        loaded(2);
        assertThat(shelf.get(A1).count()).as("one more fell than was known").isEqualTo(1);

        say(new StaffAction.Count(A1, 4));
        Answer twice = say(new StaffAction.Count(A1, 4));
        assertThat(told(twice)).isEqualTo("The record said 1: 3 more.");
        ((Answer.Accept) twice).facts().forEach(this::write);
        assertThat(shelf.get(A1).count()).isEqualTo(4);
        assertThat(shelf.get(A1).overdrawn()).isZero();
    }

    @Test
    void f21_aLaneFoundEmptyIsCountedAsNoneAndTheDifferenceIsAnEntry() {
        loaded(3);
        doubted();
        doubted();
        say(new StaffAction.Count(A1, 0));
        Answer counted = say(new StaffAction.Count(A1, 0));
        assertThat(((Answer.Accept) counted).facts()).containsExactly(new Counted(A1, 0, BY));
        ((Answer.Accept) counted).facts().forEach(this::write);
        assertThat(shelf.get(A1).count()).isZero();
        assertThat(shelf.get(A1).doubt()).isZero();
        assertThat(shelf.get(A1).misses()).isZero();
    }

    @Test
    void f24_boxesWithFewDaysLeftAreLoadedOnlyOnASecondThought() {
        StaffAction near = new StaffAction.Load(A1, CONDOM, L1, TODAY.plusDays(30), 2, OptionalInt.of(2));
        Answer first = say(near);
        assertThat(first).isInstanceOf(Answer.LookAgain.class);
        assertThat(first.refusal().orElseThrow().en()).startsWith("Only 30 days are left");
        assertThat(say(near)).isInstanceOf(Answer.Accept.class);
        assertThat(say(new StaffAction.Load(A1, CONDOM, L1, TODAY.plusDays(31), 2, OptionalInt.of(2))))
                .isInstanceOf(Answer.Accept.class);
    }

    @Test
    void f23_expiredBoxesGoIntoQuarantineWithCauseAndHandAndNotBackOnTheVan() {
        write(new Loaded(A1, CONDOM, L1, TODAY.minusDays(1), 3));
        assertThat(say(new StaffAction.Withdraw(A1, L1, 3, Destination.VEHICLE)))
                .isInstanceOf(Answer.Refuse.class);
        assertThat(recorded(new StaffAction.Withdraw(A1, L1, 3, Destination.QUARANTINE, Optional.of(Cause.EXPIRED))))
                .containsExactly(new Withdrawn(A1, L1, 3, Destination.QUARANTINE, Optional.of(Cause.EXPIRED), BY));
    }

    @Test
    void f25_heldBoxesDoNotGoBackOnTheVanEither() {
        write(new Loaded(A1, CONDOM, L2, LATER, 3));
        assertThat(say(new StaffAction.Withdraw(A1, L2, 3, Destination.VEHICLE)))
                .isInstanceOf(Answer.Accept.class);
        holds = new Holds(Set.of(new Holds.Lot(CONDOM, L2)));
        assertThat(say(new StaffAction.Withdraw(A1, L2, 3, Destination.VEHICLE)))
                .isInstanceOf(Answer.Refuse.class);
    }
}
