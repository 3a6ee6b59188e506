package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.LaneView;
import yaogui.console.fleet.Registry;
import yaogui.console.staff.Role;
import yaogui.console.staff.Secret;
import yaogui.console.stock.PaperEntries;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Gtin;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Marking;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Loaded;

/** What was done at a machine that could not record it, entered at the station from paper. */
final class W07_PaperTest {

    private static final DispenserId ID = new DispenserId("qx-0402");
    private static final String PAGE = "/paper/" + ID;
    private static final LaneId A1 = new LaneId("A1");

    private static StartedConsole console;
    private static Browser english;
    private static Browser chinese;
    private static LaneView lane;

    private final Map<String, String> form = new HashMap<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new StartedConsole(folder, 0);
        SeededCounty.enter(console.database);
        Secret session = console.joinFirst("Wang");
        english = Browser.signedIn(console, session).speaking("en");
        chinese = Browser.signedIn(console, session).speaking("zh-CN");
        lane = new Fleet(console.database)
                .findDispenser(ID).orElseThrow().lanes().stream()
                        .filter(one -> one.lane().equals(A1))
                        .findFirst()
                        .orElseThrow();
    }

    @AfterAll
    static void stop() {
        english.close();
        chinese.close();
        console.close();
    }

    /** One box of a new lot, which fits. */
    @BeforeEach
    void fillIn() {
        console.database.write(handle -> handle.execute("DELETE FROM paper_entry"));
        console.database.write(handle ->
                handle.execute("UPDATE reported_lane SET capacity = 40 WHERE dispenser = ? AND lane = 'A1'", ID));
        form.putAll(Map.of(
                "by", "b12",
                "visited", SeededCounty.TODAY.minusDays(1).toString(),
                "lane", "A1",
                "deed", "loaded",
                "quantity", "1",
                "product", product().text(),
                "lot", "P1",
                "expiry", SeededCounty.TODAY.plusDays(300).toString()));
    }

    private static ProductId product() {
        return lane.product().orElseThrow();
    }

    private static List<PaperEntries.Line> entered() {
        return new PaperEntries(console.database, () -> SeededCounty.NOW).list(ID);
    }

    private void refused(String sentence) {
        HttpResponse<String> answer = english.send(PAGE, PAGE, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Not entered: " + sentence);
    }

    @Test
    void w01_what_is_entered_waits_for_the_machine_and_is_not_in_the_books() {
        int before = booked();
        assertThat(english.send(PAGE, PAGE, form).statusCode()).isEqualTo(303);
        assertThat(english.get(PAGE).body())
                .contains(
                        "Entered by hand, not yet taken over by the machine", "lot P1", "by staff number B12", "Wang");
        assertThat(chinese.get(PAGE).body()).contains("手工录入，药具发放机尚未接收");
        assertThat(english.get("/stock").body()).contains("not yet taken over by the machine: 1");
        assertThat(chinese.get("/dispensers/" + ID).body()).contains("药具发放机尚未接收：1 条", "href=\"" + PAGE + "\"");
        assertThat(booked()).isEqualTo(before);
        assertThat(entered())
                .singleElement()
                .satisfies(line -> assertThat(line.paper().deed()).isInstanceOf(Loaded.class));
    }

    private static int booked() {
        return console.database.read(
                handle -> handle.createQuery("SELECT coalesce(sum(quantity), 0) FROM balance WHERE place LIKE 'lane:%'")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void w02_the_very_same_is_entered_once() {
        assertThat(english.send(PAGE, PAGE, form).statusCode()).isEqualTo(303);
        refused("the very same was entered before");
        assertThat(entered()).hasSize(1);
    }

    @Test
    void f19_what_the_machine_would_refuse_is_refused_here() {
        form.put("expiry", SeededCounty.TODAY.minusDays(1).toString());
        refused("on the day of the visit these boxes were at or past their expiry");
        form.put("expiry", SeededCounty.TODAY.plusDays(300).toString());
        form.put("product", "another-product");
        refused("this lane is meant for another product");
        form.put("product", product().text());
        form.put("lane", "Z9");
        refused("this machine has no such lane");
        assertThat(entered()).isEmpty();
    }

    @Test
    void f25_a_lot_that_is_held_is_refused() {
        console.database.write(handle -> {
            handle.execute(
                    "INSERT INTO lot (product, lot) VALUES (?, 'P1')", product().text());
            return handle.execute(
                    "INSERT INTO hold (product, lot, since, reason) VALUES (?, 'P1', '2026-11-20', 'recall')",
                    product().text());
        });
        refused("this lot is held back");
        console.database.write(handle -> handle.execute("DELETE FROM hold WHERE lot = 'P1'"));
    }

    @Test
    void f20_above_capacity_is_refused_and_a_count_on_paper_makes_room() {
        console.database.write(handle -> handle.execute(
                "UPDATE reported_lane SET capacity = ? WHERE dispenser = ? AND lane = 'A1'", lane.count(), ID));
        refused("so many do not fit");
        Map<String, String> count =
                Map.of("by", "B12", "visited", form.get("visited"), "lane", "A1", "deed", "counted", "quantity", "0");
        assertThat(english.send(PAGE, PAGE, count).statusCode()).isEqualTo(303);
        assertThat(english.send(PAGE, PAGE, form).statusCode()).isEqualTo(303);
    }

    @Test
    void f26_a_display_sample_is_refused_by_its_code() {
        Text text = new Text("样品", "a product");
        new Registry(console.database)
                .enter(new Product(
                        product(),
                        ProductClass.CONDOM,
                        text,
                        new Text("盒", "box"),
                        text,
                        List.of(),
                        List.of(),
                        Optional.of(
                                new Marking(List.of(new Gtin("06901234567892")), List.of(new Gtin("02000520000106")))),
                        Optional.empty()));
        form.put("box", "02000520000106");
        refused("that code is on a display sample");
        form.put("box", "06901234567885");
        refused("boxes of this product do not bear that code");
        form.put("box", "06901234567892");
        assertThat(english.send(PAGE, PAGE, form).statusCode()).isEqualTo(303);
    }

    @Test
    void w03_what_is_taken_out_must_be_there_and_have_a_cause() {
        form.put("deed", "withdrawn");
        refused("say why the boxes were taken out");
        form.put("where", "DAMAGED");
        refused("by the books the lane does not have so many of that lot");
        form.put("lot", lane.layers().getFirst().lot().text());
        assertThat(english.send(PAGE, PAGE, form).statusCode()).isEqualTo(303);
        console.database.write(handle ->
                handle.execute("UPDATE layer SET expiry = '2026-01-01' WHERE dispenser = ? AND lane = 'A1'", ID));
        form.put("where", "VEHICLE");
        refused("expired or held boxes go into quarantine");
    }

    @Test
    void w04_nonsense_is_refused_in_a_sentence_and_nothing_breaks() {
        for (Map.Entry<String, String> nonsense : Map.of(
                        "by", "Wang",
                        "visited", "2026-02-31",
                        "lot", "名字",
                        "expiry", "soon",
                        "quantity", "99999999999",
                        "deed", "stolen",
                        "box", "12",
                        "lane", "'; DROP TABLE lane")
                .entrySet()) {
            String right = form.getOrDefault(nonsense.getKey(), "");
            form.put(nonsense.getKey(), nonsense.getValue());
            refused("");
            form.put(nonsense.getKey(), right);
        }
        form.put("visited", SeededCounty.TODAY.plusDays(1).toString());
        refused("give the day of the visit");
        assertThat(chinese.send(PAGE, PAGE, form).body()).contains("未录入：请填写上门日期");
        assertThat(entered()).isEmpty();
        assertThat(english.get("/paper/qx-9999").statusCode()).isEqualTo(404);
        assertThat(english.get("/paper/NOBODY").statusCode()).isEqualTo(404);
    }

    @Test
    void w05_auditors_enter_nothing_and_strangers_see_nothing() {
        try (Browser stranger = new Browser(console.address());
                Browser auditor = Browser.signedIn(console, console.join(Role.AUDITOR, "Zhao"));
                Browser technician = Browser.signedIn(console, console.join(Role.TECHNICIAN, "Li"))) {
            assertThat(stranger.get(PAGE).statusCode()).isEqualTo(302);
            assertThat(auditor.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(technician.get(PAGE).statusCode()).isEqualTo(200);
        }
    }
}
