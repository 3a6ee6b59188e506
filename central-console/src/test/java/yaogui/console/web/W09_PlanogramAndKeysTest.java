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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.Planograms;
import yaogui.console.staff.Role;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;

/** Saying what a lane is for, and changing the signing key, from the pages: who may, and what becomes of it. */
final class W09_PlanogramAndKeysTest {

    private static final DispenserId ID = new DispenserId("qx-0402");
    private static final String PAGE = "/planograms/" + ID;

    private static StartedConsole console;
    private static Browser admin;
    private static Browser technician;
    private static List<String> lanes;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new StartedConsole(folder, 0);
        SeededCounty.enter(console.database);
        admin = Browser.signedIn(console, console.joinFirst("Wang")).speaking("en");
        technician =
                Browser.signedIn(console, console.join(Role.TECHNICIAN, "Zhao")).speaking("en");
        console.documents.decree(
                Desired.Kind.CATALOGUE, new Catalogue(List.of(product("gel-new"), product("film-new"))), "test");
        lanes = console.database.read(
                handle -> handle.createQuery("SELECT lane FROM reported_lane WHERE dispenser = :id ORDER BY lane")
                        .bind("id", ID)
                        .mapTo(String.class)
                        .list());
    }

    @AfterAll
    static void stop() {
        admin.close();
        technician.close();
        console.close();
    }

    private static Product product(String id) {
        Text text = new Text("药具", id);
        return new Product(new ProductId(id), ProductClass.GEL, text, text, text, List.of(), List.of());
    }

    private static Map<String, String> form(String product, String capacity) {
        Map<String, String> form = new HashMap<>();
        lanes.forEach(lane -> {
            form.put("product-" + lane, product);
            form.put("capacity-" + lane, capacity);
        });
        return form;
    }

    private static Planograms planograms() {
        return new Planograms(console.database, console.desired);
    }

    @Test
    void a_planogram_is_put_in_force_and_audited_and_the_page_says_what_must_go_first() {
        assertThat(admin.get(PAGE).body()).contains("goes by its own file");
        assertThat(admin.send(PAGE, PAGE, form("gel-new", "9")).statusCode()).isEqualTo(303);
        Planograms.Wanted wanted = planograms().find(ID).orElseThrow();
        assertThat(wanted.planogram().lanes()).hasSameSizeAs(lanes);
        assertThat(wanted.planogram()
                        .find(new LaneId(lanes.getFirst()))
                        .orElseThrow()
                        .capacity())
                .isEqualTo(9);
        assertThat(admin.get(PAGE).body()).contains("to be taken out first").contains("wants version");
        assertThat(admin.get("/staff/audit").body())
                .containsPattern("qx-0402 Planogram 20\\d\\d-\\d\\d-\\d\\d \\d\\d:")
                .doesNotContain(" " + wanted.version());
    }

    @Test
    void nonsense_changes_nothing_and_is_said() {
        long before = planograms().find(ID).map(Planograms.Wanted::version).orElse(0L);
        assertThat(admin.send(PAGE, PAGE, form("no-such", "9")).statusCode()).isEqualTo(422);
        assertThat(admin.send(PAGE, PAGE, form("gel-new", "0")).statusCode()).isEqualTo(422);
        assertThat(admin.send(PAGE, PAGE, form("gel-new", "201")).body())
                .contains("1 to 200 boxes", "value=\"201\"", "value=\"gel-new\" selected");
        assertThat(admin.send(PAGE, PAGE, form("", "many")).statusCode()).isEqualTo(422);
        assertThat(planograms().find(ID).map(Planograms.Wanted::version).orElse(0L))
                .isEqualTo(before);
    }

    @Test
    void the_narrowest_drop_of_a_lane_is_put_in_force_kept_and_taken_back() {
        LaneId lane = new LaneId(lanes.getFirst());
        Map<String, String> form = form("gel-new", "9");
        form.put("drop-" + lane, "7");
        assertThat(admin.send(PAGE, PAGE, form).statusCode()).isEqualTo(303);
        assertThat(drop(lane)).contains(7);
        assertThat(drop(new LaneId(lanes.getLast()))).isEmpty();
        assertThat(admin.get(PAGE).body())
                .containsPattern("name=\"drop-" + lane + "\"[^>]* value=\"7\"")
                .contains("Narrowest drop");
        form.put("drop-" + lane, "101");
        assertThat(admin.send(PAGE, PAGE, form).body()).contains("1 to 100 ms", "value=\"101\"");
        form.put("drop-" + lane, "-");
        assertThat(admin.send(PAGE, PAGE, form).statusCode()).isEqualTo(422);
        assertThat(drop(lane)).contains(7);
        form.put("drop-" + lane, " ");
        assertThat(admin.send(PAGE, PAGE, form).statusCode()).isEqualTo(303);
        assertThat(drop(lane)).isEmpty();
    }

    private static Optional<Integer> drop(LaneId lane) {
        return planograms()
                .find(ID)
                .orElseThrow()
                .planogram()
                .find(lane)
                .orElseThrow()
                .narrowestDropMillis();
    }

    @Test
    void a_technician_may_neither() {
        assertThat(technician.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(technician.get("/keys").statusCode()).isEqualTo(403);
        assertThat(technician.get("/keys/go-over").statusCode()).isEqualTo(403);
    }

    @Test
    void the_key_is_changed_in_two_steps_and_who_lags_is_shown() {
        String old = console.keyChange.standing().signing().kid();
        assertThat(admin.get("/keys").body()).contains(old).contains("It was never changed");
        assertThat(admin.send("/keys", "/keys/announce", Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.get("/keys").body()).contains("Announced to follow it").contains(ID.text());
        assertThat(admin.get("/keys").body())
                .as("going over is a link to the page that says what will happen")
                .contains("href=\"/keys/go-over\"")
                .doesNotContain("action=\"/keys/go-over\"");
        String follower = console.keyChange.standing().announced().orElseThrow().kid();
        assertThat(admin.get("/keys/go-over").body())
                .contains("This will happen", old, follower, "have not heard of it yet", "no way back", "Not now");
        assertThat(admin.speaking("zh").get("/keys/go-over").body()).contains("将会发生", "不能撤回");
        admin.speaking("en");
        for (Map<String, String> stale : List.of(Map.<String, String>of(), Map.of("follower", old))) {
            HttpResponse<String> refused = admin.send("/keys", "/keys/go-over", stale);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("another key is announced now", follower);
        }
        assertThat(console.keyChange.standing().signing().kid()).isEqualTo(old);
        Map<String, String> confirmed = Map.of("follower", follower);
        assertThat(admin.send("/keys", "/keys/go-over", confirmed).statusCode()).isEqualTo(303);
        assertThat(admin.send("/keys", "/keys/go-over", confirmed).statusCode())
                .as("sent twice, it changes nothing more")
                .isEqualTo(303);
        assertThat(console.keyChange.standing().signing().kid()).isEqualTo(follower);
        assertThat(admin.get("/keys/go-over").statusCode()).isEqualTo(303);
        assertThat(admin.get("/keys").body()).doesNotContain(old);
        assertThat(console.keyChange.standing().signing().kid()).isNotEqualTo(old);
        assertThat(admin.get("/staff/audit").body()).contains("key list ");
    }
}
