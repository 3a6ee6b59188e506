package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.stock.Lane;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.UpState;

/** F31: a journal that began anew asks the console what lay in its lanes, and believes nobody else. */
class F31_AsksTheConsole {

    @AutoClose
    private final LostJournal lost;

    F31_AsksTheConsole(@TempDir Path home) {
        lost = new LostJournal(home);
        lost.story();
    }

    private Optional<UpState.Closure> closure() {
        var view = lost.bench.point.dispenser().view();
        return view.shelf()
                .closure(view.shelf().get(A1), view.today(), view.inForce().holds());
    }

    @Test
    void f31_itAsksOnceTheConsoleHasWhatWasSalvaged() {
        lost.bench.pass(Duration.ofMinutes(5));
        assertThat(lost.asked())
                .as("what is still to be sent would be missing in the answer")
                .isEmpty();
        assertThat(lost.settledAndAsking()).isNotNull();
    }

    @Test
    void f31_whatTheConsoleKnewComesBackInDoubtAndClosedUntilSomebodyCounts() {
        lost.hear(lost.answer(lost.settledAndAsking(), LostJournal.lane(A1, CONDOM, 3)));
        assertThat(lost.story()).containsExactly("carried over: A1, 3, doubt 3");
        Lane lane = lost.bench.point.lane(A1);
        assertThat(lane.count()).isEqualTo(3);
        assertThat(lane.doubt()).as("never more than the shelf").isEqualTo(3);
        assertThat(closure()).contains(UpState.Closure.UNCOUNTED);
        lost.bench.point.take(CONDOM, TestCards.of(1));
        assertThat(lost.bench.point.cabinet.fallen()).isEmpty();
    }

    @Test
    void f31_whoCountsFirstLooksAtTheLotsAndIsNotToldHowMany() {
        lost.hear(lost.answer(lost.settledAndAsking(), LostJournal.lane(A1, CONDOM, 3)));
        lost.bench.point.openDoor();
        StaffAction count = new StaffAction.Count(A1, 2);
        assertThat(lost.bench.point.answer(count))
                .isInstanceOfSatisfying(
                        Answer.LookAgain.class,
                        again -> assertThat(again.why().en())
                                .contains("L1 (2028-06-30)")
                                .doesNotContain("3 box"));
        assertThat(lost.bench.point.answer(count)).isInstanceOf(Answer.Accept.class);
        assertThat(closure()).as("what is held must come again, too").contains(UpState.Closure.HOLDS_UNKNOWN);
        lost.bench.point.desire(Desired.Kind.HOLDS, 9, Holds.NONE);
        lost.bench.point.shutDoor();
        assertThat(closure()).isEmpty();
        lost.bench.point.take(CONDOM, TestCards.of(1));
        assertThat(lost.bench.point.cabinet.fallen()).hasSize(1);
    }

    @Test
    void f31_moreThanTheConsoleKnewIsNotCountedInAndNothingIsLoadedOnTop() {
        lost.hear(lost.answer(lost.settledAndAsking(), LostJournal.lane(A1, CONDOM, 3)));
        lost.bench.point.openDoor();
        assertThat(lost.bench.point.note(new StaffAction.Count(A1, 4))).contains("Take all of them out");
        assertThat(lost.bench.point.note(
                        new StaffAction.Load(A1, CONDOM, new yaogui.protocol.LotId("L2"), LostJournal.EXPIRY, 1)))
                .contains("Count it first");
        assertThat(lost.bench.point.note(new StaffAction.Count(A1, 0))).isEmpty();
        assertThat(lost.bench.point.note(
                        new StaffAction.Load(A1, CONDOM, new yaogui.protocol.LotId("L2"), LostJournal.EXPIRY, 4)))
                .isEmpty();
        assertThat(closure()).as("what is held must come again, too").contains(UpState.Closure.HOLDS_UNKNOWN);
        lost.bench.point.desire(Desired.Kind.HOLDS, 9, Holds.NONE);
        lost.bench.point.shutDoor();
        assertThat(closure()).isEmpty();
    }

    @Test
    void f31_aForgedOldOrForeignAnswerCountsForNothing() {
        Question asked = lost.settledAndAsking();
        StockAnswer right = lost.answer(asked, LostJournal.lane(A1, CONDOM, 3));
        String text = MessageCodec.writeDocument(right);
        lost.hear(Signed.sign(Signed.Purpose.STOCK, text, TestConsole.KEY_NAME, TestConsole.STRANGER.getPrivate()));
        lost.hear(Signed.sign(Signed.Purpose.TIME, text, TestConsole.KEY_NAME, TestConsole.KEY.getPrivate()));
        lost.hear(new StockAnswer(new DispenserId("qz-9999"), asked, right.epoch(), 1, right.lanes(), right.paper()));
        lost.hear(new StockAnswer(
                right.dispenser(),
                asked,
                new yaogui.protocol.Epoch("00000000000000aa"),
                1,
                right.lanes(),
                right.paper()));
        lost.hear(lost.answer(new Question("00112233445566778899aabbccddeeff"), LostJournal.lane(A1, CONDOM, 3)));
        assertThat(lost.story()).isEmpty();
    }

    @Test
    void f31_anAnswerThatTookLongOrIsSaidAgainCountsForNothing() {
        Question late = lost.settledAndAsking();
        lost.bench.link.setConnected(false);
        lost.bench.pass(Duration.ofMinutes(3));
        lost.hear(lost.answer(late, LostJournal.lane(A1, CONDOM, 3)));
        assertThat(lost.story()).isEmpty();
        lost.bench.link.setConnected(true);
        StockAnswer right = lost.answer(lost.freshlyAsked(), LostJournal.lane(A1, CONDOM, 3));
        lost.hear(right);
        lost.hear(right);
        assertThat(lost.story()).containsExactly("carried over: A1, 3, doubt 3");
    }

    @Test
    void f31_whatDoesNotFitThisMachineStaysUnknown() {
        lost.hear(lost.answer(lost.settledAndAsking(), LostJournal.lane(A1, GEL, 3), LostJournal.lane(A3, GEL, 7)));
        assertThat(lost.story()).isEmpty();
        assertThat(closure()).contains(UpState.Closure.EMPTY);
    }

    @Test
    void f31_whatSomebodyRecordedAtTheMachineWins() {
        Question asked = lost.settledAndAsking();
        lost.bench.point.openDoor();
        lost.bench.point.note(new StaffAction.Count(A1, 0));
        lost.bench.point.shutDoor();
        lost.story();
        lost.hear(lost.answer(asked, LostJournal.lane(A1, CONDOM, 3)));
        assertThat(lost.story()).isEmpty();
    }

    @Test
    void f31_aConsoleThatHasNothingOfTheNewJournalIsAskedAgain() {
        Question asked = lost.settledAndAsking();
        lost.hear(new StockAnswer(
                yaogui.agent.dispensing.TestPoint.ID,
                asked,
                lost.bench.point.journal().epoch(),
                0,
                java.util.List.of(),
                java.util.List.of()));
        lost.bench.reports();
        lost.bench.pass(Duration.ofMinutes(20));
        assertThat(lost.asked()).isPresent();
    }

    @Test
    void f31_theAlarmSaysInNumbersWhatCameBackAndWhatDidNot() {
        lost.hear(lost.answer(lost.settledAndAsking(), LostJournal.lane(A1, CONDOM, 3)));
        assertThat(lost.bench.point.dispenser().view().damage().orElseThrow().en())
                .contains("orders at most")
                .contains("Not known what lies in 4 lanes: A2, A3, B1, B2.")
                .contains("to be counted, 1 lanes: A1.");
    }
}
