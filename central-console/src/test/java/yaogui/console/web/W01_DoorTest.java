package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.staff.Role;
import yaogui.console.staff.Secret;

/** The door: the first link, signing in and out, and everything that must not get through. */
final class W01_DoorTest {

    private static final Map<String, String> WANG =
            Map.of("name", "王站长", "password", StartedConsole.PASSWORD, "again", StartedConsole.PASSWORD);

    private StartedConsole console;
    private Browser browser;

    @BeforeEach
    void start(@TempDir Path folder) {
        console = new StartedConsole(folder, 0);
        browser = new Browser(console.address());
    }

    @AfterEach
    void stop() {
        browser.close();
        console.close();
    }

    @Test
    void w01_a_stranger_is_sent_to_the_door_and_sees_nothing() {
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/stock/movements.csv").statusCode()).isEqualTo(302);
        assertThat(browser.get("/no-such-page").statusCode()).isEqualTo(302);
        assertThat(browser.get("/live").statusCode()).isEqualTo(401);
        assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void w02_the_first_link_leads_to_an_account_and_then_nowhere() {
        String welcome = "/welcome/"
                + console.staff.invitations().inviteFirst().orElseThrow().text();
        HttpResponse<String> made = browser.send(welcome, welcome, WANG);
        assertThat(made.statusCode()).isEqualTo(303);
        String cookie = made.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
        assertThat(browser.get("/").body()).contains("王站长");
        Browser second = new Browser(console.address());
        HttpResponse<String> again = second.get(welcome);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("This link was used");
        second.close();
    }

    @Test
    void w03_two_passwords_that_differ_make_no_account() {
        String welcome = "/welcome/"
                + console.staff.invitations().inviteFirst().orElseThrow().text();
        HttpResponse<String> refused = browser.send(
                welcome, welcome, Map.of("name", "Wang", "password", "correct horse battery", "again", "another one"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The two passwords differ.").contains("value=\"Wang\"");
        assertThat(console.staff.accounts().list()).isEmpty();
    }

    @Test
    void w04_wrong_passwords_are_refused_and_then_limited() {
        console.joinFirst("Wang");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> limited = signIn(StartedConsole.PASSWORD);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.body()).contains("Try again in 15 minutes");
        console.pass(Duration.ofMinutes(16));
        assertThat(signIn(StartedConsole.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void w05_a_form_without_its_token_or_from_elsewhere_changes_nothing() {
        Secret session = console.joinFirst("Wang");
        Browser wang = Browser.signedIn(console, session);
        String ours = console.address().toString();
        Map<String, String> role = Map.of("role", "ADMIN");
        assertThat(wang.post("/staff/invite", role, "", ours).statusCode()).isEqualTo(403);
        assertThat(wang.post("/staff/invite", role, "00", ours).statusCode()).isEqualTo(403);
        assertThat(wang.post("/staff/invite", role, session.formToken(), "https://example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(wang.post("/staff/invite", role, session.formToken(), "null").statusCode())
                .isEqualTo(403);
        assertThat(wang.post("/staff/invite", role, session.formToken(), ours).statusCode())
                .isEqualTo(200);
        wang.close();
    }

    @Test
    void w06_signing_out_ends_the_session_on_the_server() {
        Secret session = console.joinFirst("Wang");
        Browser wang = Browser.signedIn(console, session);
        assertThat(wang.send("/", "/sign-out", Map.of()).statusCode()).isEqualTo(303);
        Browser thief = Browser.signedIn(console, session);
        assertThat(thief.get("/").statusCode()).isEqualTo(302);
        wang.close();
        thief.close();
    }

    @Test
    void w07_each_role_sees_its_own_pages() {
        console.joinFirst("Wang");
        Browser technician = Browser.signedIn(console, console.join(Role.TECHNICIAN, "Li"));
        assertThat(technician.get("/").statusCode()).isEqualTo(200);
        assertThat(technician.get("/plan").statusCode()).isEqualTo(200);
        assertThat(technician.get("/stock").statusCode()).isEqualTo(403);
        assertThat(technician.get("/stock/movements.csv").statusCode()).isEqualTo(403);
        assertThat(technician.get("/staff").statusCode()).isEqualTo(403);
        assertThat(technician.send("/", "/plan/anew", Map.of()).statusCode()).isEqualTo(403);
        Browser auditor = Browser.signedIn(console, console.join(Role.AUDITOR, "Zhao"));
        assertThat(auditor.get("/stock").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/staff/audit").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/staff").statusCode()).isEqualTo(403);
        technician.close();
        auditor.close();
    }

    @Test
    void w08_every_answer_says_what_a_browser_may_do_with_it() {
        HttpResponse<String> answer = browser.get("/sign-in");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain("onclick");
    }

    @Test
    void w09_the_language_link_leads_back_to_our_own_pages_only() {
        assertThat(location("/language/zh?back=%2Fsign-in")).isEqualTo("/sign-in");
        assertThat(location("/language/zh?back=https%3A%2F%2Fexample.org")).isEqualTo("/");
        assertThat(location("/language/zh?back=%2F%2Fexample.org")).isEqualTo("/");
        assertThat(browser.get("/sign-in").body()).contains("工作人员登录");
    }

    @Test
    void w10_scripts_and_styles_that_pages_ask_for_are_there() {
        String page = browser.get("/sign-in").body();
        for (String asset : new String[] {
            "/webjars/htmx.org/2.0.10/dist/htmx.min.js", "/assets/console.js", "/assets/console.css", "/assets/icon.svg"
        }) {
            assertThat(page).contains(asset);
            assertThat(browser.get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    private HttpResponse<String> signIn(String password) {
        return browser.send("/sign-in", "/sign-in", Map.of("name", "Wang", "password", password));
    }

    private String location(String path) {
        return browser.get(path).headers().firstValue("Location").orElseThrow();
    }
}
