package yaogui.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.table.TableFault;

/** A real county's reports, where they are at hand; they are not ours to keep here. */
final class B02_ARealCounty {

    /** Beside the project's root; {@code -Dyaogui.data=FOLDER} names another place. */
    private static final Path DATA = Path.of(System.getProperty("yaogui.data", "../../shared/data"), "contraceptives");

    private static final String DISTRICT = "VAVOUA";

    @TempDir
    Path folder;

    @Test
    void allOfItIsReadAndOneDistrictsLastMonthIsTakenBoxByBox() throws TableFault {
        assumeTrue(
                Files.isRegularFile(DATA.resolve("history.csv")),
                "Not run: there are no reports of a real county at "
                        + DATA.toAbsolutePath().normalize());
        Map<String, HistorySite> sites = HistorySite.read(DATA.resolve("sites.csv"));
        History all = History.read(DATA.resolve("history.csv"), sites.keySet());
        assertThat(sites).hasSizeGreaterThan(100);
        assertThat(all.products()).hasSizeGreaterThan(10);

        Map<String, HistorySite> district = new LinkedHashMap<>(sites);
        district.values().removeIf(site -> !site.district().equals(DISTRICT));
        History history = new History(all.last(1).reports().stream()
                .filter(report -> district.containsKey(report.site()))
                .toList());
        Goods goods = Goods.of(history.products(), HistoryProduct.read(DATA.resolve("products.csv")));
        assertThat(goods.unknown()).isEmpty();
        Calendar calendar = Calendar.from(history.months().getFirst(), ZoneId.of("Asia/Shanghai"));
        try (Replay replay = new Replay(folder, history, goods, calendar, 1)) {
            assertThat(replay.plugIn(district)).isPositive();
            YearMonth month = history.months().getFirst();
            MonthTally tally = replay.live(month);
            assertThat(tally.taken()).isEqualTo(history.issued()).isPositive();
            assertThat(tally.astray()).isEmpty();
        }
    }
}
