package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.web.fleet.MonthTaken;

/** Small numbers of what residents took are never shown. */
final class W04_SmallNumbersTest {

    @Test
    void w01_four_are_hidden_and_five_are_not_and_none_is_hidden_too() {
        assertThat(MonthTaken.of("2026-11", 0).boxes()).isEmpty();
        assertThat(MonthTaken.of("2026-11", 4).boxes()).isEmpty();
        assertThat(MonthTaken.of("2026-11", 5).boxes()).isEqualTo(OptionalInt.of(5));
    }

    @Test
    void w02_a_places_page_shows_few_as_few(@TempDir Path folder) {
        try (StartedConsole console = new StartedConsole(folder, 0)) {
            SeededCounty.enter(console.database);
            console.database.write(handle -> {
                handle.execute("DELETE FROM daily_demand");
                return handle.execute("""
                        INSERT INTO daily_demand (dispenser, product, day, taken, unknown) VALUES
                        ('qx-0408', 'gel', '2026-10-03', 4, 0), ('qx-0408', 'gel', '2026-09-03', 3, 0),
                        ('qx-0408', 'film', '2026-09-04', 34, 0)
                        """);
            });
            Browser wang = Browser.signedIn(console, console.joinFirst("Wang"));
            String page = wang.get("/places/S07").body();
            String place = page.substring(page.indexOf("class=\"months\""));
            assertThat(place).contains("<b>37</b>").doesNotContain("<b>4</b>").contains("<b>&lt;5</b>");
            String county = wang.get("/stock").body();
            assertThat(county).contains("<td class=\"number \">34</td>").doesNotContain("<td class=\"number \">4</td>");
            wang.close();
        }
    }
}
