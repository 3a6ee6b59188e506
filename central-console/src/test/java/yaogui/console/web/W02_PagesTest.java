package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.Round;
import yaogui.console.restocking.Visit;
import yaogui.console.staff.Secret;
import yaogui.console.web.plan.PlanBoard;

/** The pages with a whole county behind them, in both languages. */
final class W02_PagesTest {

    private static final List<String> PATHS = List.of(
            "/",
            "/live/fleet?attention=LOW&order=STOCK",
            "/places/S01",
            "/dispensers/" + SeededTroubles.TROUBLED,
            "/alarms",
            "/live/alarms?show=ENDED&days=3",
            "/stock",
            "/plan",
            "/plan/print",
            "/commands/" + SeededTroubles.TROUBLED,
            "/documents",
            "/recalls",
            "/staff",
            "/staff/audit");

    private static StartedConsole console;
    private static Secret session;
    private static Browser english;
    private static Browser chinese;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new StartedConsole(folder, 0);
        SeededCounty.enter(console.database);
        session = console.joinFirst("Wang");
        english = Browser.signedIn(console, session).speaking("en-GB,en;q=0.9");
        chinese = Browser.signedIn(console, session).speaking("zh-CN,zh;q=0.9,en;q=0.5");
        console.plans.planAnew();
    }

    @AfterAll
    static void stop() {
        english.close();
        chinese.close();
        console.close();
    }

    @Test
    void w01_every_page_renders_in_both_languages() {
        for (String path : PATHS) {
            assertThat(english.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(chinese.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(english.get("/").body())
                .contains("lang=\"en\"")
                .contains("The county at a glance")
                .contains("County hospital");
        assertThat(chinese.get("/").body())
                .contains("lang=\"zh-CN\"")
                .contains("全县总览")
                .contains("县人民医院");
    }

    @Test
    void w02_what_needs_attention_comes_first_and_can_be_asked_for() {
        String all = english.get("/").body();
        assertThat(all.indexOf("qx-0403")).as("the alarm").isLessThan(all.indexOf("/dispensers/qx-0416"));
        String expired = english.get("/?attention=EXPIRED").body();
        assertThat(expired).contains("/dispensers/qx-0409").doesNotContain("/dispensers/qx-0403");
        assertThat(english.get("/?text=nowhere").body()).contains("No dispenser fits.");
        assertThat(english.get("/?township=%E9%BE%99%E9%97%A8%E4%B9%A1").body())
                .contains("/dispensers/qx-0408")
                .doesNotContain("/dispensers/qx-0403");
    }

    @Test
    void w03_what_is_not_there_is_said_in_a_sentence() {
        for (Map.Entry<String, String> missing : Map.of(
                        "/dispensers/qx-9999", "There is no such dispenser.",
                        "/dispensers/%3Cscript%3E", "There is no such dispenser.",
                        "/places/S99", "There is no such place.",
                        "/plan/why/qx-9999/A1", "The current plan has no such lane.",
                        "/nothing", "There is no such page.")
                .entrySet()) {
            HttpResponse<String> answer = english.get(missing.getKey());
            assertThat(answer.statusCode()).as(missing.getKey()).isEqualTo(404);
            assertThat(answer.body()).contains(missing.getValue()).doesNotContain("<script>");
        }
        assertThat(chinese.get("/dispensers/qx-9999").body()).contains("没有这台药具发放机");
    }

    @Test
    void w04_a_dispenser_page_tells_lanes_lots_and_events_in_words() {
        String page = english.get("/dispensers/" + SeededTroubles.TROUBLED).body();
        assertThat(page)
                .contains("Service door open")
                .contains("An order ended with an unknown outcome: power cut during the turn")
                .contains("Started again after a power cut or crash")
                .contains("lags");
        assertThat(chinese.get("/dispensers/qx-0409").body()).contains("过期停发").contains("B250902");
    }

    @Test
    void w05_the_plan_opens_the_reasons_of_each_line() {
        Plan plan = plan();
        Round round = plan.rounds().getFirst();
        Visit.Line line = round.visits().getFirst().lines().getFirst();
        String why = english.get("/plan/why/%s/%s".formatted(line.dispenser(), line.lane()))
                .body();
        var formula = plan.lanes().stream()
                .filter(lane ->
                        lane.dispenser().equals(line.dispenser()) && lane.lane().equals(line.lane()))
                .findFirst()
                .orElseThrow()
                .reason()
                .formula();
        assertThat(formula)
                .isNotEmpty()
                .allSatisfy(
                        step -> assertThat(why).contains(step.step().english()).contains(escaped(step.figures())));
    }

    @Test
    void w06_the_printed_sheets_hold_every_pick_and_every_line() {
        String sheets = chinese.get("/plan/print").body();
        assertThat(sheets).contains("拣货与装车单").contains("装车顺序");
        for (Round round : plan().rounds()) {
            round.pickTotals()
                    .forEach(pick -> assertThat(sheets)
                            .contains("<td class=\"lot\">%s</td><td>%s</td><td class=\"number\"><b>%d</b>"
                                    .formatted(pick.lot(), pick.expiry(), pick.quantity())));
            round.visits()
                    .forEach(visit -> visit.lines()
                            .forEach(line -> assertThat(sheets)
                                    .contains("<td class=\"code\">%s</td><td><b>%s</b></td>"
                                            .formatted(line.dispenser(), line.lane()))));
        }
        String one = plan().rounds().getFirst().van();
        assertThat(chinese.get("/plan/print?van=" + encoded(one)).body()).contains(one);
    }

    @Test
    void w07_no_line_of_any_page_is_one_residents_visit() {
        String ledger = english.get("/stock/movements.csv").body();
        assertThat(ledger).contains("Loaded").doesNotContain("Dispensed").doesNotContain("Residents");
        String dispenser = english.get("/dispensers/" + SeededTroubles.TROUBLED).body();
        assertThat(dispenser).doesNotContain("An order ended well").doesNotContain("Residents");
        assertThat(dispenser).contains("2026-11-22 05 h").doesNotContain("2026-11-22 05:");
    }

    @Test
    void w08_the_books_are_checked_where_staff_sees_it() {
        String ledger = english.get("/stock").body();
        assertThat(ledger).contains("All places together come to zero").contains("1 differ");
        assertThat(english.get("/stock/balances.csv").body().lines().skip(1))
                .allSatisfy(row -> assertThat(row).endsWith(",0"));
    }

    @Test
    void w09_a_plan_that_nobody_asked_for_yet_is_said_to_be_missing(@TempDir Path folder) {
        try (StartedConsole fresh = new StartedConsole(folder, 0)) {
            Browser wang = Browser.signedIn(fresh, fresh.joinFirst("Wang"));
            assertThat(wang.get("/plan").body()).contains("No plan has been worked out yet.");
            assertThat(wang.get("/plan/print").statusCode()).isEqualTo(404);
            assertThat(wang.get("/").body()).contains("No place has been entered yet. Add a place");
            wang.close();
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void w10_open_pages_hear_that_something_changed() throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> live = english.client()
                .send(
                        english.request("/live")
                                .header("Accept", "text/event-stream")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            assertThat(event(lines)).isEqualTo("hello");
            console.database.write(
                    handle -> handle.execute("UPDATE lane SET count = count WHERE dispenser = 'qx-0401'"));
            assertThat(event(lines)).isEqualTo("changed");
        }
    }

    private static String event(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                return line.substring("event:".length()).strip();
            }
        }
        throw new IOException("the stream ended");
    }

    private static Plan plan() {
        return ((PlanBoard.State.Ready) console.plans.state()).plan();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
