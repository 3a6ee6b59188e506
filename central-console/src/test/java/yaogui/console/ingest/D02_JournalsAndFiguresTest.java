package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.DemandDay;
import yaogui.console.fleet.LaneView;
import yaogui.protocol.Outcome;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.Counted;
import yaogui.protocol.message.Topics;

/** Copies, successors and the dispenser's own figures. */
final class D02_JournalsAndFiguresTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.assertBooksBalance();
        desk.close();
    }

    @Test
    void f45_twoThatWriteOneJournalAreBothPutInQuarantine() {
        SimulatedJournal one = SimulatedJournal.of("qz-1").load(5);
        SimulatedJournal copy = one.copy();
        one.order(Outcome.DISPENSED);
        copy.order(Outcome.NOT_DISPENSED);
        desk.ingest.accept(List.of(one.all()));
        int acks = desk.link.sent().size();
        desk.ingest.accept(List.of(copy.all()));
        one.order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(one.all()));
        assertThat(desk.link.sent()).hasSize(acks);
        assertThat(balance("resident")).isEqualTo(1);
        assertThat(desk.standingAlarms()).containsExactly("clone");
        assertThat(desk.texts("SELECT quarantined FROM watermark"))
                .singleElement()
                .asString()
                .contains("entry 4");
    }

    @Test
    void f45_aCopyIsFoundAmongWhatWaitsToo() {
        SimulatedJournal one = SimulatedJournal.of("qz-1").load(5);
        SimulatedJournal copy = one.copy();
        one.order(Outcome.DISPENSED);
        copy.order(Outcome.NOT_DISPENSED);
        desk.ingest.accept(List.of(one.message(2, 4)));
        desk.ingest.accept(List.of(copy.message(2, 4)));
        assertThat(desk.standingAlarms()).containsExactly("clone");
    }

    @Test
    void fieldsInAnotherOrderAreTheSameEntry() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").add(new AlarmChanged("door-open", true, "The door."));
        SimulatedJournal other = SimulatedJournal.of("qz-1")
                .raw(
                        "{\"fact\":{\"detail\":\"The door.\",\"raised\":true,\"alarm\":\"door-open\",\"type\":\"alarm-changed\"},"
                                + "\"clockTrusted\":true,\"at\":\"2026-11-22T01:00:00Z\",\"seq\":1}");
        desk.ingest.accept(List.of(journal.all(), other.all()));
        assertThat(desk.standingAlarms()).containsExactly("door-open");
    }

    @Test
    void aNewJournalTakesTheLanesAndTheOldOneMayStillFinish() {
        SimulatedJournal old = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(old.all()));
        SimulatedJournal fresh = new SimulatedJournal("qz-1", "00000000000000bb").load(4);
        desk.ingest.accept(List.of(fresh.all()));
        assertThat(lane(fresh).count()).isEqualTo(4);
        assertThat(balance("unexplained")).isEqualTo(4);

        old.order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(old.message(5, 7)));
        assertThat(lane(fresh).count()).isEqualTo(4);
        assertThat(balance("resident")).isEqualTo(2);
        assertThat(balance("unexplained")).isEqualTo(3);
        assertThat(balance("lane:qz-1/A1")).isEqualTo(4);
        assertThat(desk.acknowledged(old.dispenser)).isEqualTo(7);
    }

    @Test
    void figuresThatDifferAtTheSameEntryAreAnAlarmWithBoth() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all(), journal.state(4, 4, 0)));
        assertThat(desk.standingAlarms()).isEmpty();
        desk.ingest.accept(List.of(journal.state(4, 3, 1)));
        assertThat(desk.texts("SELECT detail FROM alarm WHERE cleared_at IS NULL"))
                .containsExactly("Lane A1 at entry 4: the dispenser says 3 boxes (doubt 1), the console 4 (doubt 0).");
        desk.ingest.accept(List.of(journal.state(4, 4, 0)));
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void figuresThatComeBeforeTheirEntryAreComparedWhenItComes() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.state(4, 9, 0)));
        desk.ingest.accept(List.of(journal.message(1, 3)));
        assertThat(desk.standingAlarms()).isEmpty();
        desk.ingest.accept(List.of(journal.message(4, 4)));
        assertThat(desk.standingAlarms()).containsExactly("count-differs-A1");
        journal.add(new Counted(SimulatedJournal.A1, 9));
        desk.ingest.accept(List.of(journal.message(5, 5), journal.state(5, 9, 0)));
        assertThat(desk.standingAlarms()).isEmpty();
        assertThat(balance("unexplained")).isEqualTo(-5);
    }

    @Test
    void f44_aDispenserThatSaysItHasMoreIsTold() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.state(4, 4, 0)));
        assertThat(desk.acknowledged(journal.dispenser)).isZero();
        desk.ingest.accept(List.of(journal.all()));
        int sent = desk.link.sent().size();
        desk.ingest.accept(List.of(journal.state(4, 4, 0)));
        assertThat(desk.link.sent()).hasSize(sent);
    }

    @Test
    void aDispenserIsOnlineUntilTheBrokerSaysItIsGone() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.fleet.listDispensers().getFirst().online()).isTrue();
        desk.send(journal.topic(Topics.Up.GONE), "{\"epoch\":\"00000000000000bb\"}");
        assertThat(desk.fleet.listDispensers().getFirst().online()).isTrue();
        desk.send(journal.topic(Topics.Up.GONE), "{\"epoch\":\"00000000000000aa\"}");
        assertThat(desk.fleet.listDispensers().getFirst().online()).isFalse();
        assertThat(desk.fleet.listDispensers().getFirst().lastSeen()).hasValue(Desk.NOW);
    }

    @Test
    void demandIsByTheDayOfTheCountyAndKnowsWhenNothingWasThere() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1")
                .at("2026-11-20T04:00:00Z")
                .load(2)
                .at("2026-11-20T20:00:00Z")
                .order(Outcome.DISPENSED)
                .at("2026-11-21T10:00:00Z")
                .order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        List<DemandDay> days = desk.fleet.listDemand(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 23), Desk.ZONE);
        assertThat(days)
                .extracting(day -> "%s %d %.3f".formatted(day.day(), day.taken(), day.fractionInStock()))
                .containsExactly("2026-11-20 0 0.500", "2026-11-21 2 0.750", "2026-11-22 0 0.000");
    }

    private LaneView lane(SimulatedJournal journal) {
        return desk.fleet.findDispenser(journal.dispenser).orElseThrow().lanes().getFirst();
    }

    private long balance(String place) {
        return desk.number("SELECT coalesce(sum(quantity), 0) FROM balance WHERE place = '%s'".formatted(place));
    }
}
