package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.restocking.Visit;
import yaogui.console.staff.Role;
import yaogui.console.staff.Secret;
import yaogui.console.web.plan.PlanBoard;

/** The lanes whose count may be off, by age, and the sheets with which somebody goes there. */
final class W06_DoubtsAndSheetsTest {

    private static StartedConsole console;
    private static Browser english;
    private static Browser chinese;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new StartedConsole(folder, 0);
        SeededCounty.enter(console.database);
        Secret session = console.joinFirst("Wang");
        english = Browser.signedIn(console, session).speaking("en");
        chinese = Browser.signedIn(console, session).speaking("zh-CN");
        console.plans.planAnew();
    }

    @AfterAll
    static void stop() {
        english.close();
        chinese.close();
        console.close();
    }

    @Test
    void w01_doubts_are_listed_the_oldest_first_with_why_and_what_helps() {
        String page = english.get("/doubts").body();
        assertThat(page)
                .contains("±2", "23 d", "2026-10-30", "±1", "2026-11-18", "An order ended unknown.")
                .contains("Console and dispenser differ.", "≠")
                .contains("/dispensers/qx-0406/sheet");
        assertThat(page.indexOf("qx-0406")).isLessThan(page.indexOf("qx-0410"));
        assertThat(page.indexOf("qx-0410")).isLessThan(page.indexOf("qx-0411"));
        assertThat(chinese.get("/live/doubts").body()).contains("有出货结果不明").contains("到访单");
        assertThat(english.get("/").body()).contains("href=\"/doubts\"");
    }

    @Test
    void w01_a_lane_that_is_empty_holds_nothing_and_says_what_it_held_last() {
        assertThat(doubt("qx-0406/A1")).doesNotContain("empty, last held");
        set("UPDATE lane SET count = 0 WHERE dispenser = 'qx-0406' AND lane = 'A1'");
        String product = console.database.read(handle -> handle.createQuery(
                        "SELECT name_en FROM lane JOIN product ON id = product WHERE dispenser = 'qx-0406' AND lane = 'A1'")
                .mapTo(String.class)
                .one());
        assertThat(doubt("qx-0406/A1")).contains("empty, last held " + product);
        assertThat(chinese.get("/doubts").body()).contains("已空，此前装");
        set("UPDATE lane SET count = 5 WHERE dispenser = 'qx-0406' AND lane = 'A1'");
    }

    @Test
    void w01_in_the_overview_an_emptied_lane_counts_as_what_it_is_for_now() {
        assertThat(overview("qx-0416")).doesNotContain("Short-acting pill");
        set("UPDATE reported_lane SET product = 'pill-short' WHERE dispenser = 'qx-0416' AND lane = 'A1'");
        assertThat(overview("qx-0416")).as("it still holds the other").doesNotContain("Short-acting pill");
        set("UPDATE lane SET count = 0 WHERE dispenser = 'qx-0416' AND lane = 'A1'");
        assertThat(overview("qx-0416")).contains("Short-acting pill");
    }

    private static String overview(String dispenser) {
        String page = english.get("/?q=" + dispenser).body();
        int from = page.indexOf("href=\"/dispensers/" + dispenser);
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static String doubt(String lane) {
        String page = english.get("/doubts").body();
        int from = page.indexOf("data-key=\"" + lane + "\"");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static void set(String sql) {
        console.database.write(handle -> handle.execute(sql));
    }

    @Test
    void w02_a_dispenser_that_is_out_of_service_is_nobodys_errand() {
        console.database.write(handle -> handle.execute("UPDATE dispenser SET in_service = 0 WHERE id = 'qx-0410'"));
        assertThat(english.get("/doubts").body()).doesNotContain("qx-0410");
        console.database.write(handle -> handle.execute("UPDATE dispenser SET in_service = 1 WHERE id = 'qx-0410'"));
    }

    @Test
    void w03_a_sheet_says_what_to_take_out_and_leaves_the_count_to_who_counts() {
        String sheet = chinese.get("/dispensers/qx-0409/sheet").body();
        assertThat(sheet).contains("B250902</b> 过期", "签名", "工号");
        assertThat(sheet.indexOf(">A1<")).isPositive().isLessThan(sheet.indexOf(">A4<"));
        assertThat(english.get("/dispensers/qx-0405/sheet").body()).contains("put the lane right first");
        int counts = console.database.read(
                handle -> handle.createQuery("SELECT count FROM lane WHERE dispenser = 'qx-0409' AND lane = 'A1'")
                        .mapTo(Integer.class)
                        .one());
        console.database.write(
                handle -> handle.execute("UPDATE lane SET count = 7777 WHERE dispenser = 'qx-0409' AND lane = 'A1'"));
        console.database.write(handle -> handle.execute(
                "UPDATE layer SET quantity = 8888 WHERE dispenser = 'qx-0409' AND lane = 'A1' AND position = 1"));
        assertThat(english.get("/dispensers/qx-0409/sheet").body()).doesNotContain("7777", "8888");
        assertThat(counts).isNotEqualTo(7777);
    }

    @Test
    void f25_a_lot_that_is_held_is_to_be_taken_out() {
        console.database.write(handle -> handle.execute("""
                INSERT INTO hold (product, lot, since, reason)
                SELECT product, lot, '2026-11-20', 'recall' FROM layer WHERE dispenser = 'qx-0402' AND quantity > 0 LIMIT 1
                """));
        assertThat(english.get("/dispensers/qx-0402/sheet").body()).contains("</b> held or recalled");
    }

    @Test
    void w04_every_stop_of_the_planned_rounds_has_its_sheet() {
        String sheets = english.get("/plan/sheets").body();
        Visit.Line line = ((PlanBoard.State.Ready) console.plans.state())
                .plan()
                .rounds()
                .getFirst()
                .visits()
                .getFirst()
                .lines()
                .getFirst();
        assertThat(sheets).contains(line.dispenser(), "<b>%d</b> × %s".formatted(line.quantity(), line.lot()));
        assertThat(english.get("/dispensers/" + line.dispenser() + "/sheet").body())
                .contains("<b>%d</b> × %s".formatted(line.quantity(), line.lot()));
        assertThat(english.get("/plan/sheets?van=nobodys").body()).doesNotContain(line.dispenser());
    }

    @Test
    void w05_strangers_see_neither_and_technicians_both(@TempDir Path folder) {
        try (Browser stranger = new Browser(console.address());
                Browser technician = Browser.signedIn(console, console.join(Role.TECHNICIAN, "Li"))) {
            assertThat(stranger.get("/doubts").statusCode()).isEqualTo(302);
            assertThat(stranger.get("/dispensers/qx-0409/sheet").statusCode()).isEqualTo(302);
            assertThat(technician.get("/doubts").statusCode()).isEqualTo(200);
            assertThat(technician.get("/dispensers/qx-0409/sheet").statusCode()).isEqualTo(200);
        }
        assertThat(english.get("/dispensers/qx-9999/sheet").statusCode()).isEqualTo(404);
    }
}
