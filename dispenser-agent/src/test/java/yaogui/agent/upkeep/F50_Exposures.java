package yaogui.agent.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Shelf;
import yaogui.agent.stock.Slot;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.Withdrawn;

/** F50, added up: what counts as an exposure, what is kept of it, and how seldom that is written. */
class F50_Exposures {

    private static final ProductId PILL = new ProductId("pill-21");
    private static final LaneId B2 = new LaneId("B2");

    private final Path file;

    @AutoClose
    private final Journal journal;

    private Exposures exposures;
    private Shelf shelf = Shelf.empty(List.of(new Slot(B2, PILL, 500)));
    private Duration now = Duration.ofDays(3);
    private int writes;

    F50_Exposures(@TempDir Path home) {
        file = home.resolve("journal.db");
        journal = Journal.open(file, TestPoint.UNSYNCED, new SplittableRandom(1));
        exposures = new Exposures(journal);
        load("P1");
    }

    private void happens(Fact fact) {
        shelf = shelf.after(new Event(1, Instant.EPOCH, true, fact));
    }

    private void load(String lot) {
        happens(new Loaded(B2, PILL, new LotId(lot), LocalDate.of(2028, 1, 1), 1, Optional.empty()));
    }

    /** A minute at a time. */
    private void at(double celsius, int minutes) {
        Map<ProductId, Integer> above = celsius > 30 ? Map.of(PILL, 30) : Map.of();
        for (int minute = 0; minute < minutes; minute++) {
            long before = rowsChanged();
            exposures.tick(now.toNanos(), Exposures.beyond(Exposure.Cause.HEAT, above, celsius, shelf), shelf);
            writes += rowsChanged() == before ? 0 : 1;
            now = now.plusMinutes(1);
        }
    }

    private long rowsChanged() {
        return number("SELECT total_changes()");
    }

    private long number(String sql) {
        return journal.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                return row.getLong(1);
            }
        });
    }

    private String alarm() {
        return exposures.alarms().getOrDefault("storage-heat", "");
    }

    @Test
    void f50_tenMinutesCountFromTheirBeginningAndLessDoesNot() {
        at(35, 9);
        at(25, 5);
        at(35, 10);
        assertThat(alarm()).isEmpty();
        assertThat(writes).isZero();
        at(35, 1);
        assertThat(alarm()).isEqualTo("Stored too warm: lot P1 in lane B2 above 30 °C for 10 minutes, at most 35.");
    }

    @Test
    void f50_aDayOfHeatIsWrittenOnceInAQuarterOfAnHour() {
        at(35, 24 * 60);
        assertThat(writes).isBetween(90, 96);
    }

    @Test
    void f50_heatThatComesAndGoesIsWrittenNoMoreOften() {
        for (int i = 0; i < 50; i++) {
            at(35, 11);
            at(25, 1);
        }
        assertThat(writes).isBetween(30, 40);
    }

    @Test
    void f50_inACoolCabinetNothingIsEverWritten() {
        at(25, 24 * 60);
        assertThat(writes).isZero();
        assertThat(number("SELECT count(*) FROM sqlite_master WHERE name = 'exposure'"))
                .isZero();
    }

    @Test
    void f50_itGoesOnAfterARestartAndTheTimeInBetweenIsNotCounted() {
        at(35, 26);
        exposures = new Exposures(journal);
        assertThat(alarm()).contains("for 25 minutes");
        now = now.plusHours(5);
        at(37, 6);
        assertThat(alarm()).contains("for 30 minutes, at most 37");
    }

    @Test
    void f50_whatWasCoolAtTheStartIsOverAndItsExposureIsKept() {
        at(35, 26);
        exposures = new Exposures(journal);
        at(25, 1);
        assertThat(alarm()).isEmpty();
        exposures = new Exposures(journal);
        at(35, 11);
        assertThat(alarm()).contains("for 35 minutes");
    }

    @Test
    void f50_aLotThatIsGoneIsForgotten() {
        at(35, 12);
        happens(new Withdrawn(
                B2, new LotId("P1"), 1, Withdrawn.Destination.VEHICLE, Optional.empty(), Optional.empty()));
        load("P2");
        at(35, 30);
        assertThat(alarm()).contains("lot P2").doesNotContain("P1");
        assertThat(number("SELECT count(*) FROM exposure")).isEqualTo(1);
    }

    @Test
    void f50_whateverIsLoadedTheNoteIsBounded() {
        for (int lot = 2; lot <= 300; lot++) {
            load("P" + lot);
        }
        at(35, 12);
        assertThat(number("SELECT count(*) FROM exposure")).isEqualTo(200);
    }

    @Test
    void f50_aDamagedNoteStopsNothing() {
        at(35, 12);
        journal.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE exposure SET cause = 'COLD'");
            }
        });
        exposures = new Exposures(journal);
        assertThat(alarm()).isEmpty();
        at(35, 11);
        assertThat(alarm()).contains("for 10 minutes");
    }
}
