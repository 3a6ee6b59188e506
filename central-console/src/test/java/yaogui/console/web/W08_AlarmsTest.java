package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.alarms.CountyWatch;
import yaogui.console.staff.Role;

/** The page of alarms: what is open, who has it, what is overdue, what was done. */
@TestMethodOrder(MethodName.class)
final class W08_AlarmsTest {

    private static StartedConsole console;
    private static Browser admin;
    private static Browser auditor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new StartedConsole(folder, 0);
        SeededCounty.enter(console.database);
        admin = Browser.signedIn(console, console.joinFirst("Wang")).speaking("en");
        auditor = Browser.signedIn(console, console.join(Role.AUDITOR, "Li")).speaking("en");
        console.database.write(handle -> handle.execute(
                "INSERT INTO alarm (dispenser, source, name, detail, raised_at) VALUES ('qx-0405', 'CONSOLE', 'clone', 'Two.', ?)",
                SeededCounty.NOW.minus(Duration.ofMinutes(90))));
    }

    @AfterAll
    static void stop() {
        admin.close();
        auditor.close();
        console.close();
    }

    private static long id(String name) {
        return console.database.read(handle -> handle.createQuery("SELECT id FROM alarm WHERE name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void w01_each_says_what_to_do_and_the_figures_are_those_of_the_overview() {
        assertThat(admin.get("/alarms").body())
                .contains("Service door open", "Shut the service door", "Count differs: A2", "nobody yet", "qx-0405");
        assertThat(admin.get("/").body()).contains("<b>3</b><span>standing alarms");
    }

    @Test
    void w02_what_nobody_took_on_in_time_is_first_and_on_the_overview() {
        new CountyWatch(console.database, () -> SeededCounty.NOW, () -> Long.MAX_VALUE).look();
        String page = admin.get("/alarms?show=OVERDUE").body();
        assertThat(page).contains("Overdue: nobody took it on").doesNotContain("Service door open");
        assertThat(admin.get("/").body()).contains("1 overdue", "/alarms/" + id("clone"));
        String all = admin.get("/alarms").body();
        assertThat(all.indexOf("Two devices write one journal")).isLessThan(all.indexOf("Service door open"));
    }

    @Test
    void w03_somebody_takes_one_on_and_is_named_with_the_note() {
        String page = "/alarms/" + id("door-open");
        HttpResponse<String> answer =
                admin.send(page, "/alarms/tend/" + id("door-open") + "/take", Map.of("words", "I call the clinic."));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(admin.get(page).body())
                .contains("Taken on", "Wang", "I call the clinic.", "Add the note", "You have it now.");
        assertThat(admin.get("/alarms?show=MINE").body())
                .contains("Wang has it")
                .doesNotContain("Count differs");
        assertThat(admin.get("/dispensers/" + SeededTroubles.TROUBLED).body()).contains("Wang has it");
    }

    @Test
    void w04_one_that_no_machine_can_end_needs_a_sentence() {
        String page = "/alarms/" + id("clone");
        String end = "/alarms/tend/" + id("clone") + "/end";
        assertThat(admin.send(page, end, Map.of("words", " ")).statusCode()).isEqualTo(422);
        assertThat(admin.send(page, end, Map.of("words", "y".repeat(301))).body())
                .contains("300 characters at most", "value=\"yyy");
        assertThat(admin.send(page, end, Map.of("words", "<b>Destroyed</b> the copy."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.get(page).body())
                .contains("Ended by a person", "&lt;b&gt;Destroyed")
                .doesNotContain("<b>Destroyed");
        assertThat(admin.send("/alarms/" + id("door-open"), end, Map.of("words", "Too late."))
                        .body())
                .contains("ended while you were writing", "<blockquote>Too late.</blockquote>");
        assertThat(admin.get("/alarms?show=ENDED").body()).contains("Two devices write one journal");
        assertThat(admin.get("/alarms").body()).doesNotContain("Two devices write one journal");
    }

    @Test
    void w05_who_may_only_look_may_only_look() {
        String page = "/alarms/" + id("door-open");
        assertThat(auditor.get(page).body()).contains("Service door open").doesNotContain("/alarms/tend/");
        assertThat(auditor.send("/alarms", "/alarms/tend/" + id("door-open") + "/take", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/alarms/999999").statusCode()).isEqualTo(404);
        assertThat(admin.get("/alarms/x").statusCode()).isEqualTo(404);
    }

    @Test
    void w06_what_is_expected_of_a_dispenser_is_set_on_its_page() {
        String page = "/dispensers/" + SeededTroubles.TROUBLED;
        String form = "/alarms/tend/expect/" + SeededTroubles.TROUBLED;
        assertThat(admin.send(page, form, Map.of("expected", "WEEKEND")).statusCode())
                .isEqualTo(303);
        assertThat(admin.get(page).body()).contains("value=\"WEEKEND\" selected", "a power cut", "5,120 MB free");
        assertThat(admin.send(page, form, Map.of("expected", "NEVER")).statusCode())
                .isEqualTo(404);
        assertThat(auditor.get(page).body()).contains("3 days").doesNotContain(form);
    }
}
