package yaogui.agent.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yaogui.agent.stock.Shelf;
import yaogui.agent.stock.Slot;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.event.Withdrawn.Destination;

/** What staff record at the machine: right, it becomes a fact; wrong, it becomes a sentence in their language. */
class A04_Upkeep {

    private static final LaneId A1 = new LaneId("A1");
    private static final ProductId CONDOM = new ProductId("condom-52-10");
    private static final LotId L1 = new LotId("L1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LATER = LocalDate.of(2028, 6, 30);

    private Shelf shelf = Shelf.empty(List.of(new Slot(A1, CONDOM, 12), new Slot(new LaneId("A2"), CONDOM, 12)));
    private Holds holds = Holds.NONE;
    private Optional<LocalDate> today = Optional.of(TODAY);
    private boolean home = true;

    private final Visit visit = new Visit();

    private Answer judge(StaffAction action) {
        return visit.judge(
                action,
                Optional.empty(),
                new Circumstances(shelf, today, Optional.of(holds), new Catalogue(List.of())),
                home);
    }

    /** Asked to look again, staff say the same again. */
    private Fact accepted(StaffAction action) {
        Answer answer = judge(action) instanceof Answer.Accept first ? first : judge(action);
        assertThat(answer).isInstanceOf(Answer.Accept.class);
        return ((Answer.Accept) answer).facts().getFirst();
    }

    private Text refused(StaffAction action) {
        Answer answer = judge(action);
        assertThat(answer).isInstanceOf(Answer.Refuse.class);
        return answer.refusal().orElseThrow();
    }

    private void loaded(int boxes) {
        shelf = shelf.after(new Event(1, Instant.EPOCH, true, new Loaded(A1, CONDOM, L1, LATER, boxes)));
    }

    private static StaffAction load(int boxes) {
        return new StaffAction.Load(A1, CONDOM, L1, LATER, boxes);
    }

    @Test
    void aLoadingIsRecordedUpToTheLastBoxThatFits() {
        loaded(5);
        assertThat(accepted(load(7))).isEqualTo(new Loaded(A1, CONDOM, L1, LATER, 7));
        assertThat(refused(load(8)).en())
                .isEqualTo(
                        "Lane A1 holds 12, and by the record 8 more do not fit. Take the new ones out, count the lane, then load.");
        assertThat(refused(load(0)).en()).startsWith("Lane A1 holds 12");
    }

    @Test
    void anotherProductDoesNotBelongInTheLane() {
        Text why = refused(new StaffAction.Load(A1, new ProductId("gel-10"), L1, LATER, 1));
        assertThat(why.en()).isEqualTo("Lane A1 is for condom-52-10, not for gel-10.");
        assertThat(why.zh()).isEqualTo("货道 A1 应装“condom-52-10”，不是“gel-10”。");
    }

    @Test
    void aHeldLotGoesIntoQuarantineAndNotIntoALane() {
        holds = new Holds(Set.of(new Holds.Lot(CONDOM, L1)));
        assertThat(refused(load(1)).en()).isEqualTo("Lot L1 is held back. Put it into quarantine.");
    }

    @Test
    void whatExpiresTodayIsNotLoadedWhatExpiresTomorrowIs() {
        assertThat(refused(new StaffAction.Load(A1, CONDOM, L1, TODAY, 1)).en())
                .isEqualTo("These boxes expire on 2026-11-22. Do not load them; put them into quarantine.");
        assertThat(accepted(new StaffAction.Load(A1, CONDOM, L1, TODAY.plusDays(1), 1)))
                .isInstanceOf(Loaded.class);
    }

    @Test
    void withoutADateLoadingGoesOnSinceTheLaneStaysClosedAnyway() {
        today = Optional.empty();
        assertThat(accepted(new StaffAction.Load(A1, CONDOM, L1, TODAY, 1))).isInstanceOf(Loaded.class);
    }

    @Test
    void aCountLiesBetweenNoneAndWhatFits() {
        loaded(5);
        assertThat(accepted(new StaffAction.Count(A1, 12))).isEqualTo(new Counted(A1, 12));
        assertThat(accepted(new StaffAction.Count(A1, 0))).isEqualTo(new Counted(A1, 0));
        assertThat(refused(new StaffAction.Count(A1, 13)).en()).isEqualTo("Lane A1 holds 0 to 12 boxes.");
        assertThat(refused(new StaffAction.Count(A1, -1)).en()).isEqualTo("Lane A1 holds 0 to 12 boxes.");
    }

    @Test
    void boxesOfNoKnownLotMustBeLoadedAndNotCounted() {
        assertThat(refused(new StaffAction.Count(A1, 3)).en())
                .isEqualTo("No lot is on record for lane A1. Record the boxes as loaded, with their lot.");
        assertThat(accepted(new StaffAction.Count(A1, 0))).isEqualTo(new Counted(A1, 0));
    }

    @Test
    void onlyWhatIsOnRecordCanBeWithdrawn() {
        loaded(5);
        assertThat(accepted(new StaffAction.Withdraw(A1, L1, 5, Destination.VEHICLE)))
                .isEqualTo(new Withdrawn(A1, L1, 5, Destination.VEHICLE));
        assertThat(refused(new StaffAction.Withdraw(A1, L1, 6, Destination.VEHICLE))
                        .en())
                .isEqualTo("By the record, lane A1 does not have 6 boxes of lot L1. Count the lane first.");
        assertThat(refused(new StaffAction.Withdraw(A1, new LotId("L2"), 1, Destination.QUARANTINE))
                        .en())
                .isEqualTo("By the record, lane A1 does not have 1 boxes of lot L2. Count the lane first.");
    }

    @Test
    void aLaneIsPutRightOnlyWhenItStandsAtHome() {
        assertThat(accepted(new StaffAction.PutRight(A1)))
                .isEqualTo(new LaneChanged(A1, LaneCondition.READY, Reason.SERVICED));
        home = false;
        assertThat(refused(new StaffAction.PutRight(A1)).en())
                .isEqualTo("Lane A1 does not stand at home. Turn the coil there by hand first.");
    }

    @Test
    void aLaneThatDoesNotExistIsAnsweredWithThoseThatDo() {
        Text why = refused(new StaffAction.PutRight(new LaneId("Z9")));
        assertThat(why.en()).isEqualTo("There is no lane Z9; this dispenser has [A1, A2].");
        assertThat(why.zh()).contains("没有货道 Z9");
    }
}
