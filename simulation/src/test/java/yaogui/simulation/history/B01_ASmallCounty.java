package yaogui.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.Fleet;
import yaogui.console.store.Database;
import yaogui.console.table.TableFault;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.DispenserId;

/** An invented county's reports, lived through by real agents into a real store. */
final class B01_ASmallCounty {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @Test
    void whatWasTakenThereIsTakenHereAndEveryShelfClosesAsReported() throws TableFault {
        History history =
                History.read(Invented.REPORTS, HistorySite.read(Invented.SITES).keySet());
        liveThrough(history.last(3));
        try (Database database = Database.open(folder.resolve("console/county.db"), Database.Durability.OFF)) {
            for (MonthlyReport report : history.last(3).reports()) {
                assertThat(taken(database, report)).as(report.toString()).isEqualTo(report.issued());
            }
            assertThat(lying(database, "n01", "p1")).isEqualTo(100);
            assertThat(lying(database, "n01", "p2")).isEqualTo(12);
            assertThat(lying(database, "n02", "p1"))
                    .as("21 after a month without report")
                    .isEqualTo(17);
            assertThat(lying(database, "site-0001", "p1")).isZero();
            assertThat(new Fleet(database).listDispensers()).hasSize(3);
            assertThat(balance(database, "vehicle")).isZero();
        }
    }

    private void liveThrough(History history) throws TableFault {
        Map<String, HistoryProduct> described = HistoryProduct.read(Invented.PRODUCTS);
        Calendar calendar = Calendar.from(history.months().getFirst(), ZONE);
        try (Replay replay = new Replay(folder, history, Goods.of(history.products(), described), calendar, 1)) {
            assertThat(replay.plugIn(HistorySite.read(Invented.SITES))).isEqualTo(3);
            for (YearMonth month : history.months()) {
                MonthTally tally = replay.live(month);
                assertThat(tally.missed()).as(tally.toString()).isZero();
                assertThat(tally.astray()).isEmpty();
            }
            replay.end(calendar.end(history.months().getLast()));
        }
    }

    private static int taken(Database database, MonthlyReport report) {
        return database.read(handle -> handle.createQuery("""
                        SELECT coalesce(sum(taken), 0) FROM daily_demand
                        WHERE dispenser = :dispenser AND product = :product AND day LIKE :month || '-%'
                        """)
                .bind(
                        "dispenser",
                        report.site().equals("S 03")
                                ? "site-0001"
                                : report.site().toLowerCase(java.util.Locale.ROOT))
                .bind("product", report.product().toLowerCase(java.util.Locale.ROOT))
                .bind("month", report.month().plusYears(8).toString())
                .mapTo(Integer.class)
                .one());
    }

    private static int lying(Database database, String dispenser, String product) {
        return new Fleet(database)
                .findDispenser(new DispenserId(dispenser)).orElseThrow().lanes().stream()
                        .filter(lane -> lane.product().orElseThrow().text().equals(product))
                        .mapToInt(lane -> lane.count())
                        .sum();
    }

    private static int balance(Database database, String place) {
        return database.read(handle -> handle.createQuery("""
                        SELECT coalesce(sum(CASE WHEN destination = :place THEN quantity ELSE -quantity END), 0)
                        FROM movement WHERE :place IN (source, destination)
                        """)
                .bind("place", place)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whatALaneCannotGiveIsCountedAndSaid() throws TableFault {
        History history = History.read(
                        Invented.REPORTS, HistorySite.read(Invented.SITES).keySet())
                .last(1);
        Calendar calendar = Calendar.from(history.months().getFirst(), ZONE);
        Goods goods = Goods.of(history.products(), Map.of());
        try (Replay replay = new Replay(folder, history, goods, calendar, 1)) {
            replay.plugIn(HistorySite.read(Invented.SITES));
            replay.sites().getFirst().point().cabinet().inject(SimulatedFault.F06_STALL, "B1");
            MonthTally tally = replay.live(history.months().getFirst());
            assertThat(tally.asked()).isEqualTo(42);
            assertThat(tally.missed()).isEqualTo(6);
            assertThat(tally.refused()).containsKey("Apologising");
            assertThat(tally.astray()).containsExactly("N01 P2");
        }
    }

    @Test
    void theDemoSaysWhatItReplaysStartsTheConsoleThereAndPlans() throws TableFault, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant now = Instant.parse("2026-11-22T02:00:00Z");
        HistoryDemo demo = new HistoryDemo(
                new HistoryDemo.Tables(Invented.REPORTS, Invented.SITES, Optional.empty(), 1),
                folder,
                0,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                InstantSource.fixed(now),
                () -> 0);
        assertThat(demo.run(false, new SecureRandom())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("replaying 2019-03 to 2019-03 with 42 units")
                .contains("lived 8 years later, 2027-03 to 2027-03")
                .contains("3 dispensers stand at 4 sites; 1 sites report nothing")
                .contains("2019-03  2027-03         42       42              0")
                .contains("Plan for 2027-04-02: 1 rounds");
    }
}
