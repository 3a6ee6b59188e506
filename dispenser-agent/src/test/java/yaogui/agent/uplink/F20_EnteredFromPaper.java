package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.StaffCode;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.StaffFact;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.UpState;

/** F20: what staff wrote on paper while the machine was dead is taken over once, unless its own record says otherwise. */
class F20_EnteredFromPaper {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate TODAY = YESTERDAY.plusDays(1);
    private static final Optional<StaffCode> BY = Optional.of(new StaffCode("B12"));
    private static final LotId L2 = new LotId("L2");

    @AutoClose
    private final LostJournal lost;

    F20_EnteredFromPaper(@TempDir Path home) {
        lost = new LostJournal(home);
    }

    private static StockAnswer.Paper paper(long number, LocalDate visited, StaffFact deed) {
        return new StockAnswer.Paper(number, visited, deed);
    }

    private static Loaded loaded(int boxes) {
        return new Loaded(A1, CONDOM, L2, LostJournal.EXPIRY, boxes, BY);
    }

    private void hear(StockAnswer.Paper... paper) {
        var question = lost.settledAndAsking();
        lost.story();
        lost.hear(lost.answer(question, List.of(), List.of(paper)));
    }

    @Test
    void f20_whatWasLoadedOnPaperIsTakenOverOnce() {
        hear(paper(1, YESTERDAY, loaded(4)), paper(2, YESTERDAY, new Counted(A1, 5, BY)));
        assertThat(lost.story())
                .containsExactly("from paper, TAKEN: loaded: A1, 4 of lot L2", "from paper, TAKEN: counted: A1, 5");
        assertThat(lost.bench.point.lane(A1).count()).isEqualTo(5);
        lost.bench.restart();
        lost.story();
        lost.hear(lost.answer(lost.freshlyAsked(), List.of(), List.of(paper(2, YESTERDAY, new Counted(A1, 5, BY)))));
        assertThat(lost.story()).as("the console had not heard yet").noneMatch(line -> line.startsWith("from"));
    }

    @Test
    void f20_aCountOnPaperDoesNotOpenALaneThatOnlyTheConsoleKnew() {
        lost.hear(lost.answer(
                lost.settledAndAsking(),
                List.of(LostJournal.lane(A1, CONDOM, 3)),
                List.of(paper(1, YESTERDAY, new Counted(A1, 2, BY)))));
        assertThat(lost.bench.point.lane(A1).count()).isEqualTo(2);
        assertThat(lost.bench.point.lane(A1).doubt()).isEqualTo(2);
        var view = lost.bench.point.dispenser().view();
        assertThat(view.shelf()
                        .closure(
                                lost.bench.point.lane(A1),
                                view.today(),
                                view.inForce().holds()))
                .contains(UpState.Closure.UNCOUNTED);
    }

    @Test
    void f20_whatTheMachineCountedLaterHoldsAlready() {
        lost.bench.point.openDoor();
        lost.bench.point.note(new StaffAction.Load(A1, CONDOM, new LotId("L1"), LostJournal.EXPIRY, 3));
        lost.bench.point.note(new StaffAction.Count(A1, 7));
        lost.bench.point.shutDoor();
        hear(
                paper(1, YESTERDAY, loaded(4)),
                paper(2, TODAY, new Withdrawn(A1, L2, 1, Withdrawn.Destination.VEHICLE, Optional.empty(), BY)),
                paper(3, TODAY.plusDays(1), loaded(1)));
        assertThat(lost.story())
                .containsExactly(
                        "from paper, COUNTED_SINCE: loaded: A1, 4 of lot L2",
                        "from paper, COUNTED_SINCE: withdrawn: A1, 1 of lot L2 to VEHICLE",
                        "from paper, TAKEN: loaded: A1, 1 of lot L2");
        assertThat(lost.bench.point.lane(A1).count()).isEqualTo(8);
    }

    @Test
    void f20_aCountOnPaperIsWornOutOnceBoxesCameOrWent() {
        lost.bench.point.load(A1, "L1", LostJournal.EXPIRY, 3);
        hear(paper(1, TODAY, new Counted(A1, 9, BY)));
        assertThat(lost.story()).containsExactly("from paper, MOVED_SINCE: counted: A1, 9");
        assertThat(lost.bench.point.lane(A1).count()).isEqualTo(3);
    }

    @Test
    void f19_whatDoesNotBelongIntoTheLaneIsNotTakenOver() {
        hear(
                paper(1, YESTERDAY, new Loaded(A1, GEL, L2, LostJournal.EXPIRY, 2, BY)),
                paper(2, YESTERDAY, new Counted(new LaneId("Z9"), 2, BY)),
                paper(3, YESTERDAY, new Counted(A1, 2, BY)));
        assertThat(lost.story())
                .containsExactly(
                        "from paper, WRONG_PRODUCT: loaded: A1, 2 of lot L2",
                        "from paper, NO_LANE: counted: Z9, 2",
                        "from paper, NO_LOT: counted: A1, 2");
        assertThat(lost.bench.point.lane(A1).count()).isZero();
    }
}
