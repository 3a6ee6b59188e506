package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.staff.Deed;
import yaogui.console.staff.Role;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentAnswer;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.message.MessageCodec;

/** A dispenser's keys: what staff see and do, and where boards ask. */
final class W08_IdentityTest {

    private static final DispenserId ID = new DispenserId("qx-0402");
    private static final String PAGE = "/identity/" + ID;
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    private static StartedConsole console;
    private static Browser admin;
    private static Browser technician;
    private static Browser auditor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new StartedConsole(folder, 0);
        SeededCounty.enter(console.database);
        admin = Browser.signedIn(console, console.joinFirst("Wang")).speaking("en");
        technician =
                Browser.signedIn(console, console.join(Role.TECHNICIAN, "Li")).speaking("zh-CN");
        auditor = Browser.signedIn(console, console.join(Role.AUDITOR, "Zhao")).speaking("en");
    }

    @AfterAll
    static void stop() {
        admin.close();
        technician.close();
        auditor.close();
        console.close();
    }

    private static HttpResponse<String> ask(String path, String body) throws IOException, InterruptedException {
        return admin.client()
                .send(
                        HttpRequest.newBuilder(console.address().resolve(path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static EnrolmentCode makeCode(Browser browser) {
        HttpResponse<String> page = browser.send(PAGE, PAGE + "/code", Map.of());
        Matcher shown = CODE.matcher(page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(shown.find()).as("a code").isTrue();
        return EnrolmentCode.typed(shown.group());
    }

    @Test
    void w80_a_technician_makes_a_code_that_is_shown_once_and_noted() {
        EnrolmentCode code = makeCode(technician);
        assertThat(console.staff.audit().list(1).getFirst())
                .satisfies(line -> assertThat(line.deed()).isEqualTo(Deed.MADE_CODE))
                .satisfies(line -> assertThat(line.subject()).contains("qx-0402"))
                .satisfies(line -> assertThat(line.name()).contains("Li"));
        String later = technician.get(PAGE).body();
        assertThat(later).doesNotContain(code.grouped()).contains("有一个注册码有效期至");
        assertThat(technician.get("/dispensers/" + ID).body()).contains(PAGE);
        assertThat(admin.get("/staff/audit").body()).contains("Made an enrolment code for");
    }

    @Test
    void w81_a_board_needs_no_session_and_staff_see_its_key_and_end_it() throws Exception {
        EnrolmentCode code = makeCode(admin);
        KeyPair pair = DeviceKey.generate();
        EnrolmentRequest request = EnrolmentRequest.of(code.key(), ID, pair);
        HttpResponse<String> answer = ask("/enrol", MessageCodec.writeDocument(request));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(MessageCodec.readDocument(answer.body(), EnrolmentAnswer.class)
                        .answers(request, code.key()))
                .isTrue();
        String name = DeviceKey.name(pair.getPublic()).substring(0, 8);
        assertThat(admin.get(PAGE).body()).contains(name, "given out, not seen yet");

        HttpResponse<String> refused = admin.send(PAGE, PAGE + "/revoke", Map.of("reason", " ", "retire", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Nothing was revoked: say why", "value=\"yes\" checked", "<button class=\"danger\">");
        assertThat(admin.send(PAGE, PAGE + "/revoke", Map.of("reason", "stolen from the hall"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.get(PAGE).body()).contains("revoked", "stolen from the hall", "Wang");
        assertThat(console.staff.audit().list(1).getFirst().deed()).isEqualTo(Deed.REVOKED_DISPENSER);
    }

    @Test
    void w82_who_may_not_does_not() {
        assertThat(auditor.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(auditor.get("/dispensers/" + ID).body()).doesNotContain(PAGE);
        assertThat(admin.get("/identity/qx-9999").statusCode()).isEqualTo(404);
        assertThat(admin.get("/identity/No%20Name").statusCode()).isEqualTo(404);
    }

    @Test
    void w83_what_is_no_request_is_answered_with_a_sentence() throws Exception {
        for (String body : new String[] {"", "{}", "[]", "null", "{\"code\":5}", "x".repeat(20_000), "\u0000"}) {
            for (String path : new String[] {"/enrol", "/renew"}) {
                HttpResponse<String> answer = ask(path, body);
                assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(400);
                assertThat(MessageCodec.readDocument(answer.body(), IdentityRefusal.class)
                                .why())
                        .isEqualTo(IdentityRefusal.Why.MALFORMED);
            }
        }
    }
}
