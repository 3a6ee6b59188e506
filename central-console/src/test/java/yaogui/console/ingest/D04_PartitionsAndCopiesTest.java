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
import yaogui.protocol.Outcome;
import yaogui.protocol.message.Topics;

/** F43, a line that was down for days; F44, a broker that repeats and mixes; F45, a card image that was copied. */
final class D04_PartitionsAndCopiesTest {

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

    private long balance(String place) {
        return desk.number("SELECT coalesce(sum(quantity), 0) FROM balance WHERE place = '%s'".formatted(place));
    }

    @Test
    void f43_whatWasWrittenDuringNineDaysWithoutALineIsTakenUnderItsOwnDays() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").at("2026-11-12T01:00:00Z").load(12);
        for (int day = 13; day <= 21; day++) {
            journal.at("2026-11-%02dT03:00:00Z".formatted(day)).order(Outcome.DISPENSED);
        }
        for (int from = 1; from <= journal.last(); from += 10) {
            desk.ingest.accept(List.of(journal.message(from, Math.min(from + 9, journal.last()))));
        }
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(28);
        assertThat(balance("resident")).isEqualTo(9);
        assertThat(desk.fleet.listDemand(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 22), Desk.ZONE))
                .extracting(DemandDay::taken)
                .as("a box a day, not nine on the day of the call")
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void f43_aDispenserThatComesBackAfterHalfAYearIsWelcome() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").at("2026-05-02T01:00:00Z").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(4);
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void f43_soIsOneWhoseClockSays1970() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").at("1970-01-01T00:03:00Z").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(4);
        assertThat(balance("resident")).isEqualTo(1);
    }

    @Test
    void f43_whatWasSentWhileTheConsoleWasAwayComesTwiceAndCountsOnce() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        IngestLoop loop = new IngestLoop(desk.link, desk.ingest, () -> Desk.NOW);
        for (int again = 0; again < 3; again++) {
            desk.link.arrive(
                    journal.topic(Topics.Up.EVENTS),
                    journal.message(1, 2 + again).payload());
        }
        assertThat(loop.step()).isEqualTo(3);
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(4);
        assertThat(desk.number("SELECT count(*) FROM event")).isEqualTo(4);
    }

    @Test
    void f44_aGapIsAskedForUntilItIsFilledByWhateverComesFirst() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.message(1, 2)));
        desk.ingest.accept(List.of(journal.message(6, 7)));
        assertThat(desk.acknowledged(journal.dispenser)).as("asks for 3 and on").isEqualTo(2);
        desk.ingest.accept(List.of(journal.state(7, 3, 0)));
        assertThat(desk.acknowledged(journal.dispenser)).as("asks again").isEqualTo(2);
        desk.ingest.accept(List.of(journal.message(3, 5), journal.message(1, 4)));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(7);
        assertThat(balance("resident")).isEqualTo(2);
    }

    /** The card was copied after three entries; both boards serve people, and take turns at the broker. */
    @Test
    void f45_ofACopiedCardNeitherIsBelievedAndATechnicianIsToldWhatToDo() {
        SimulatedJournal one = SimulatedJournal.of("qz-1").load(5);
        SimulatedJournal copy = one.copy();
        desk.ingest.accept(List.of(one.all()));
        one.order(Outcome.DISPENSED);
        copy.order(Outcome.UNKNOWN).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(one.all(), copy.all(), one.all()));
        assertThat(desk.acknowledged(one.dispenser))
                .as("neither is acknowledged any more, so neither forgets anything")
                .isEqualTo(1);
        assertThat(desk.texts("SELECT detail FROM alarm WHERE name = 'clone' AND cleared_at IS NULL"))
                .singleElement()
                .asString()
                .contains("qz-1", "entry 4", "Find the copy", "revoke the dispenser", "with a new journal");
        assertThat(desk.fleet.findDispenser(one.dispenser).orElseThrow().journals())
                .allSatisfy(journal -> assertThat(journal.quarantined()).isPresent());
    }

    @Test
    void f45_oneThatWasOnlyPutBackToAnOlderStateIsFoundToo() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        SimulatedJournal image = journal.copy();
        journal.order(Outcome.DISPENSED).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        image.order(Outcome.NOT_DISPENSED);
        desk.ingest.accept(List.of(image.message(2, 4)));
        assertThat(desk.standingAlarms()).containsExactly("clone");
    }

    @Test
    void f45_withANewJournalTheBoardIsBelievedAgain() {
        SimulatedJournal one = SimulatedJournal.of("qz-1").load(5);
        SimulatedJournal copy = one.copy();
        one.order(Outcome.DISPENSED);
        copy.order(Outcome.UNKNOWN);
        desk.ingest.accept(List.of(one.all(), copy.all()));
        SimulatedJournal fresh = new SimulatedJournal("qz-1", "00000000000000bb").load(4);
        desk.ingest.accept(List.of(fresh.all()));
        assertThat(desk.acknowledged(fresh.dispenser)).isEqualTo(1);
        assertThat(desk.fleet
                        .findDispenser(fresh.dispenser)
                        .orElseThrow()
                        .lanes()
                        .getFirst()
                        .count())
                .isEqualTo(4);
    }
}
