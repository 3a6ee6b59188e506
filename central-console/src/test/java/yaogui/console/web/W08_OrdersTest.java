package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.command.CommandReports;
import yaogui.console.command.CommandRow;
import yaogui.console.command.Fate;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.Registry;
import yaogui.console.staff.Role;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.SelfTestResult;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpLogs;

/** What the station orders from the pages: commands, recalls, documents; who may, and what becomes of it. */
final class W08_OrdersTest {

    private static final DispenserId ID = new DispenserId("qx-0402");
    private static final String LONG = "x".repeat(201);
    private static final String COMMANDS = "/commands/" + ID;
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([0-9a-f]+)\"");

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
                Browser.signedIn(console, console.join(Role.TECHNICIAN, "Zhao")).speaking("en");
        auditor = Browser.signedIn(console, console.join(Role.AUDITOR, "Sun")).speaking("zh-CN");
    }

    @AfterAll
    static void stop() {
        admin.close();
        technician.close();
        auditor.close();
        console.close();
    }

    private static CommandRow last() {
        return console.commands.list(ID, 1).getFirst();
    }

    @Test
    void f46_a_technician_asks_and_it_is_audited_and_what_came_of_it_is_shown() {
        Map<String, String> lock = Map.of("action", "LOCK_LANE", "lane", "A1");
        assertThat(technician.send(COMMANDS, COMMANDS, lock).statusCode()).isEqualTo(303);
        assertThat(technician.get("/live/alarms").body()).doesNotContain("class=\"done\"");
        assertThat(technician.get(COMMANDS).body()).contains("class=\"done\" role=\"status\">Asked.");
        assertThat(technician.get(COMMANDS).body()).doesNotContain("class=\"done\"");
        CommandRow asked = last();
        assertThat(asked.action()).isEqualTo(CommandAction.LOCK_LANE);
        assertThat(asked.askedBy()).isEqualTo("Zhao");
        assertThat(admin.get("/staff/audit").body()).contains("qx-0402 Lock lane A1");
        Optional<LaneId> lane = Optional.of(new LaneId("A1"));
        console.database.write(handle -> {
            CommandReports.ended(
                    handle,
                    ID,
                    SeededCounty.NOW,
                    SeededCounty.NOW,
                    new CommandEnded(
                            asked.counter(),
                            asked.action(),
                            lane,
                            CommandEnded.Ending.NOT_DONE,
                            "There is no lane A1."));
            return lane;
        });
        assertThat(technician.get(COMMANDS).body()).contains("Not done").contains("There is no lane A1.");
        technician.speaking("zh");
        assertThat(technician.get(COMMANDS).body())
                .contains("没有这条货道，或未能锁定。")
                .contains("<small lang=\"en\">There is no lane A1.</small>");
        technician.speaking("en");
    }

    @Test
    void f46_what_a_self_test_found_is_said_in_the_readers_words() {
        String page = "/commands/qx-0404";
        selfTested(Optional.of(new SelfTestResult(
                8,
                List.of(
                        new SelfTestResult.Finding(SelfTestResult.Kind.NOT_AT_HOME, List.of("A3", "B1")),
                        new SelfTestResult.Finding(
                                SelfTestResult.Kind.ALARMS, List.of("door-open", "lane-faulted-B1"))))));
        assertThat(admin.get(page).body())
                .contains("Coil not at home: A3, B1", "Standing alarms: Service door open, Lane faulted: B1")
                .doesNotContain("its own sentence");
        admin.speaking("zh");
        assertThat(admin.get(page).body()).contains("螺旋未回原位：A3、B1", "未解除告警：维护门未关、货道故障：B1");
        selfTested(Optional.of(new SelfTestResult(8, List.of())));
        assertThat(admin.get(page).body()).contains("一切正常：8 条货道");
        admin.speaking("en");
        selfTested(Optional.empty());
        assertThat(admin.get(page).body())
                .as("an older program has only its own sentence")
                .contains("<small lang=\"en\">its own sentence</small>");
    }

    private static void selfTested(Optional<SelfTestResult> found) {
        DispenserId id = new DispenserId("qx-0404");
        long counter = console.commands.ask(id, CommandAction.SELF_TEST, Optional.empty(), "Wang");
        CommandEnded ended = new CommandEnded(
                counter,
                CommandAction.SELF_TEST,
                Optional.empty(),
                CommandEnded.Ending.DONE,
                "its own sentence",
                found);
        console.database.write(handle -> {
            CommandReports.ended(handle, id, SeededCounty.NOW, SeededCounty.NOW, ended);
            return counter;
        });
    }

    @Test
    void f46_who_may_not_or_says_it_wrong_asks_nothing() {
        int before = console.commands.list(ID, 100).size();
        assertThat(auditor.get(COMMANDS).statusCode()).isEqualTo(403);
        assertThat(send(technician, Map.of("action", "LOCK_LANE"))).contains("Choose one of its lanes.");
        assertThat(send(technician, Map.of("action", "LOCK_LANE", "lane", "Z9")))
                .contains("Choose one of its lanes.");
        assertThat(send(technician, Map.of("action", "DISPENSE", "lane", "A1")))
                .contains("That cannot be asked.", "<option selected>A1</option>");
        assertThat(send(technician, Map.of("action", "DECOMMISSION", "name", ID.text())))
                .contains("role");
        assertThat(send(admin, Map.of("action", "DECOMMISSION", "name", "qx-0403")))
                .contains("was not typed", "value=\"qx-0403\"");
        assertThat(console.commands.list(ID, 100)).hasSize(before);
    }

    private static String send(Browser browser, Map<String, String> fields) {
        HttpResponse<String> answer = browser.send(COMMANDS, COMMANDS, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void f46_a_counter_grows_past_what_a_store_from_a_copy_has_forgotten() {
        long forgotten = SeededCounty.NOW.getEpochSecond() + 1_000_000;
        console.database.write(handle -> {
            CommandReports.taken(
                    handle, ID, SeededCounty.NOW, new CommandTaken(forgotten, CommandAction.RECOUNT, Optional.empty()));
            return forgotten;
        });
        assertThat(console.commands.ask(ID, CommandAction.SEND_STATE, Optional.empty(), "Wang"))
                .isEqualTo(forgotten + 1);
        assertThat(admin.get(COMMANDS).body()).contains("not known here");
    }

    @Test
    void f46_what_nobody_took_in_time_is_void() {
        DispenserId other = new DispenserId("qx-0403");
        console.commands.ask(other, CommandAction.OPEN_FOR_SERVICE, Optional.empty(), "Wang");
        assertThat(console.commands.list(other, 1).getFirst().fate()).isEqualTo(Fate.ASKED);
        console.pass(Duration.ofMinutes(16));
        assertThat(console.commands.list(other, 1).getFirst().fate()).isEqualTo(Fate.EXPIRED);
    }

    @Test
    void f46_a_log_is_kept_if_somebody_asked_for_it_and_it_is_no_bomb() throws IOException {
        DispenserId other = new DispenserId("qx-0416");
        long asked = console.commands.ask(other, CommandAction.SEND_LOGS, Optional.empty(), "Wang");
        assertThat(keep(other, new UpLogs(asked + 1, packed("x".getBytes(StandardCharsets.UTF_8)))))
                .isPresent();
        assertThat(keep(other, new UpLogs(asked, packed(new byte[10_000_000])))).isPresent();
        assertThat(keep(other, new UpLogs(asked, "AAAA"))).isPresent();
        assertThat(console.commands.logs(other)).isEmpty();
        byte[] text = "WARN <b>something</b>".getBytes(StandardCharsets.UTF_8);
        assertThat(keep(other, new UpLogs(asked, packed(text)))).isEmpty();
        assertThat(admin.get("/commands/" + other).body())
                .contains("WARN &lt;b")
                .doesNotContain("<b>something");
    }

    private static Optional<String> keep(DispenserId dispenser, UpLogs logs) {
        return console.database.write(handle -> CommandReports.keep(handle, dispenser, SeededCounty.NOW, logs));
    }

    private static String packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    @Test
    void f25_a_recall_says_where_the_lot_lies_and_who_has_not_heard() {
        String[] known = console.database.read(handle -> handle.createQuery(
                        "SELECT product, lot FROM current_layer WHERE quantity > 0 ORDER BY dispenser LIMIT 1")
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                .one());
        Map<String, String> recall = Map.of("product", known[0], "lot", known[1], "reason", "torn seals");
        assertThat(technician.send("/", "/recalls", recall).statusCode()).isEqualTo(403);
        assertThat(admin.send("/recalls", "/recalls", recall).statusCode()).isEqualTo(303);
        assertThat(admin.get("/recalls").body()).contains("torn seals").contains("Not heard yet");
        assertThat(admin.get("/staff/audit").body()).contains("Recalled a lot");
        assertThat(console.documents.list()).anyMatch(one -> one.kind() == Desired.Kind.HOLDS);
        assertThat(admin.send(
                                "/recalls",
                                "/recalls",
                                Map.of("deed", "end", "product", known[0], "lot", known[1], "reason", LONG))
                        .body())
                .containsSubsequence("Recall a lot", "torn seals", "Say why, in 1 to 200", "value=\"" + LONG);
        Map<String, String> end = Map.of("deed", "end", "product", known[0], "lot", known[1], "reason", "tested");
        assertThat(admin.send("/recalls", "/recalls", end).statusCode()).isEqualTo(303);
        assertThat(admin.get("/recalls").body())
                .contains("Nothing is recalled.")
                .contains("The recall has ended.")
                .contains("Recall ended");
        HttpResponse<String> refused =
                admin.send("/recalls", "/recalls", Map.of("product", known[0], "lot", "? ?", "reason", "torn <seals>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"%s\" selected".formatted(known[0]), "value=\"? ?\"", "value=\"torn &lt;seals>\"");
    }

    @Test
    void a_file_is_looked_through_whole_before_it_stands() {
        String catalogue = MessageCodec.writeDocument(new Registry(console.database).catalogue());
        assertThat(upload("catalogue", "{\"products\":[]}").body()).contains("lacks products that are in lanes");
        assertThat(upload("policy", "{\"rules\":[{\"boxes\":-1}]}").body())
                .contains("this file is no “Entitlement rules”", "selected>Entitlement rules");
        assertThat(upload("configuration", "{\"keepAliveSeconds\":1}").body()).contains("30 to 1800");
        admin.speaking("zh");
        assertThat(upload("catalogue", "{\"products\":[]}").body()).contains("没有发布：目录缺少货道里现有的品种");
        admin.speaking("en");
        assertThat(upload("catalogue", catalogue).statusCode()).isEqualTo(303);
        assertThat(admin.get("/documents").body()).contains("The document stands for the county now.");
        CountyDocuments.Standing standing = console.documents.list().stream()
                .filter(one -> one.kind() == Desired.Kind.CATALOGUE)
                .findFirst()
                .orElseThrow();
        assertThat(standing.by()).isEqualTo("Wang");
        assertThat(standing.applied()).isZero();
        assertThat(console.documents.lagging(9)).isNotEmpty();
    }

    private static HttpResponse<String> upload(String kind, String text) {
        Matcher token = TOKEN.matcher(admin.get("/documents").body());
        assertThat(token.find()).isTrue();
        String body = part("form-token", token.group(1)) + part("kind", kind)
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n" + text
                + "\r\n--cut--\r\n";
        try {
            return admin.client()
                    .send(
                            admin.request("/documents")
                                    .header("Content-Type", "multipart/form-data; boundary=cut")
                                    .header("Origin", console.address().toString())
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }
}
