package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.ingest.SimulatedJournal.A1;
import static yaogui.console.ingest.SimulatedJournal.CONDOM;
import static yaogui.console.ingest.SimulatedJournal.L1;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.stock.PaperEntries;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.Question;
import yaogui.protocol.StaffCode;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.Started;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.StockAnswer;

/** A dispenser that asks is told, signed, how far its journal is known and what earlier ones said of its lanes. */
class D05_TheStockTest {

    private static final Question ASKED = new Question("00112233445566778899aabbccddeeff");
    private static final LocalDate EXPIRY = LocalDate.of(2028, 1, 31);
    private static final LocalDate VISITED = LocalDate.of(2026, 11, 21);
    private static final List<CarriedOver.Layer> FOUR = List.of(new CarriedOver.Layer(L1, EXPIRY, 4));
    private static final Loaded ON_PAPER =
            new Loaded(A1, CONDOM, new LotId("P1"), EXPIRY, 2, Optional.of(new StaffCode("B12")));

    @AutoClose
    private final Desk desk;

    private final PaperEntries paper;
    private final SimulatedJournal old = new SimulatedJournal("qz-1", "00000000000000aa");
    private final SimulatedJournal fresh =
            new SimulatedJournal("qz-1", "00000000000000bb").add(new Started("0.1.0", false));

    D05_TheStockTest(@TempDir Path folder) {
        desk = Desk.open(folder);
        paper = new PaperEntries(desk.database, () -> Desk.NOW);
        desk.ingest.accept(List.of(old.load(5).order(Outcome.DISPENSED).all()));
    }

    private StockAnswer ask(SimulatedJournal journal) throws MalformedMessage {
        desk.ingest.accept(List.of(journal.asking(ASKED)));
        var sent = desk.link.sent().stream()
                .filter(each -> each.topic().equals("yaogui/1/qingzhou/qz-1/down/stock"))
                .reduce((one, next) -> next)
                .orElseThrow();
        Signed signed = MessageCodec.read(sent.payload(), Signed.class);
        assertThat(signed.isSignedFor(Signed.Purpose.STOCK, Desk.KEY.publicKey()))
                .isTrue();
        StockAnswer answer = MessageCodec.readDocument(signed.document(), StockAnswer.class);
        assertThat(answer.question()).isEqualTo(ASKED);
        assertThat(answer.dispenser()).isEqualTo(journal.dispenser);
        assertThat(answer.epoch()).isEqualTo(journal.epoch);
        return answer;
    }

    private long in(String place, String lot) {
        return desk.number("SELECT coalesce(sum(quantity), 0) FROM balance WHERE place = '%s' AND lot = '%s'"
                .formatted(place, lot));
    }

    @Test
    void f31_aJournalThatGoesOnHearsHowFarItIsKnownAndNothingElse() throws MalformedMessage {
        StockAnswer answer = ask(old);
        assertThat(answer.through()).isEqualTo(old.last());
        assertThat(answer.lanes()).isEmpty();
    }

    @Test
    void f31_aJournalThatBeganAnewHearsWhatTheOldOneSaidUntilItSaysSomethingItself() throws MalformedMessage {
        desk.ingest.accept(List.of(fresh.all()));
        desk.assertBooksBalance();
        assertThat(ask(fresh).lanes()).containsExactly(new StockAnswer.Lane(A1, CONDOM, FOUR));
        desk.ingest.accept(
                List.of(fresh.add(new CarriedOver(A1, CONDOM, FOUR, 4)).all()));
        desk.assertBooksBalance();
        assertThat(in("lane:qz-1/A1", "L1")).isEqualTo(4);
        assertThat(in("unexplained", "L1")).isZero();
        assertThat(desk.number("SELECT doubt FROM lane WHERE epoch = '00000000000000bb'"))
                .isEqualTo(4);
        assertThat(desk.texts(
                        "SELECT available FROM availability WHERE dispenser = 'qz-1' ORDER BY since DESC LIMIT 1"))
                .as("hours in which it gives nothing are no hours without demand")
                .containsExactly("0");
        assertThat(ask(fresh).lanes()).isEmpty();
        desk.ingest.accept(List.of(fresh.add(new Counted(A1, 3)).all()));
        desk.assertBooksBalance();
        assertThat(desk.number("SELECT uncounted FROM lane WHERE epoch = '00000000000000bb'"))
                .isZero();
        assertThat(in("unexplained", "L1")).isEqualTo(1);
    }

    @Test
    void f31_aJournalThatIsLostBeforeItSaidAnythingTakesNothingAway() throws MalformedMessage {
        desk.ingest.accept(List.of(fresh.all()));
        SimulatedJournal third = new SimulatedJournal("qz-1", "00000000000000cc").add(new Started("0.1.0", false));
        desk.ingest.accept(List.of(third.all()));
        assertThat(ask(third).lanes()).containsExactly(new StockAnswer.Lane(A1, CONDOM, FOUR));
        desk.assertBooksBalance();
    }

    @Test
    void f31_whatTheNewJournalSaidFirstIsNotSaidAgain() throws MalformedMessage {
        desk.ingest.accept(List.of(fresh.load(2).all()));
        assertThat(ask(fresh).lanes()).isEmpty();
    }

    @Test
    void f31_aJournalThatIsUnknownHereIsToldSo() throws MalformedMessage {
        StockAnswer answer = ask(fresh);
        assertThat(answer.through()).isZero();
        assertThat(answer.lanes()).as("another journal is the dispenser's yet").isEmpty();
    }

    @Test
    void f20_whatIsOnPaperMovesNothingUntilTheMachineHasTakenItOver() throws MalformedMessage {
        long number = paper.enter(old.dispenser, VISITED, ON_PAPER, "Wang");
        assertThat(in("lane:qz-1/A1", "P1")).isZero();
        assertThat(ask(old).paper()).containsExactly(new StockAnswer.Paper(number, VISITED, ON_PAPER));
        old.add(new PaperEntry(number, VISITED, ON_PAPER, PaperEntry.Standing.TAKEN));
        desk.ingest.accept(List.of(old.all()));
        desk.ingest.accept(List.of(old.all()));
        assertThat(in("lane:qz-1/A1", "P1")).isEqualTo(2);
        assertThat(in("vehicle", "P1")).isEqualTo(-2);
        assertThat(ask(old).paper()).isEmpty();
        desk.assertBooksBalance();
    }

    @Test
    void f20_whatACountHadFoundGoesFromTheVanToWhereTheCountTookItFrom() throws MalformedMessage {
        long number = paper.enter(old.dispenser, VISITED, ON_PAPER, "Wang");
        old.add(new Counted(A1, 6)).add(new PaperEntry(number, VISITED, ON_PAPER, PaperEntry.Standing.COUNTED_SINCE));
        desk.ingest.accept(List.of(old.all()));
        assertThat(in("lane:qz-1/A1", "P1")).isZero();
        assertThat(in("vehicle", "P1")).isEqualTo(-2);
        assertThat(in("unexplained", "P1")).isEqualTo(2);
        assertThat(in("unexplained", "L1")).isEqualTo(-2);
        desk.assertBooksBalance();
        assertThat(paper.list(old.dispenser).getFirst().standing()).contains(PaperEntry.Standing.COUNTED_SINCE);
    }

    @Test
    void oneThatLeavesIsAnsweredOnlyOnceItsWholeJournalIsHere() {
        SimulatedJournal leaving = SimulatedJournal.of("qz-9").load(5).load(2);
        desk.ingest.accept(List.of(leaving.message(1, 1)));
        desk.database.write(handle ->
                handle.execute("UPDATE dispenser SET in_service = 0, left_at = ? WHERE id = 'qz-9'", desk.now()));
        desk.ingest.accept(List.of(leaving.asking(Question.random(new Random(1)))));
        assertThat(desk.number("SELECT count(answered_at) FROM dispenser WHERE id = 'qz-9'"))
                .as("it erases nothing yet")
                .isZero();
        desk.ingest.accept(List.of(leaving.all()));
        desk.ingest.accept(List.of(leaving.asking(Question.random(new Random(2)))));
        assertThat(desk.number("SELECT count(answered_at) FROM dispenser WHERE id = 'qz-9'"))
                .isOne();
    }
}
