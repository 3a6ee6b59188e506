package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.places.PlaceImport;
import yaogui.console.staff.Role;
import yaogui.protocol.DispenserId;

/** Places and dispensers entered on the pages of a county that has none: by whom, how, and what is said on the way. */
final class W10_PlacesTest {

    private static final Map<String, String> HALL =
            Map.of("site", "qz-hall", "name_zh", "服务大厅", "name_en", "Hall", "township", "城关镇", "kind", "service-hall");
    private static final Map<String, String> ONE =
            Map.of("dispenser", "qz-0421", "dispenser_kind", "CABINET", "site", "qz-hall");

    @TempDir
    private Path folder;

    private StartedConsole console;
    private Browser admin;
    private Fleet fleet;

    @BeforeEach
    void start() {
        console = new StartedConsole(folder, 0);
        admin = Browser.signedIn(console, console.joinFirst("Wang")).speaking("en");
        fleet = new Fleet(console.database);
    }

    @AfterEach
    void stop() {
        admin.close();
        console.close();
    }

    private HttpResponse<String> enter(String path, Map<String, String> fields) {
        return admin.send(path, path, fields);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> both = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            both.put(more[i], more[i + 1]);
        }
        return both;
    }

    @Test
    void w01_a_new_county_is_led_from_its_first_place_to_the_code() {
        assertThat(admin.get("/").body()).contains("No place has been entered yet. Add a place");
        assertThat(admin.get("/identity/qz-0421").body()).contains("nobody has entered it yet", "href=\"/register\"");
        assertThat(admin.get("/register/dispenser").body()).contains("Add the place first.");
        HttpResponse<String> place = enter("/register/site", HALL);
        assertThat(place.headers().firstValue("Location")).contains("/places/qz-hall");
        assertThat(admin.get("/places/qz-hall").body())
                .contains("Next: add the dispensers", "/register/dispenser?site=qz-hall");
        assertThat(admin.get("/register/dispenser?site=qz-hall").body()).contains("value=\"qz-hall\" selected");
        HttpResponse<String> dispenser = enter("/register/dispenser", ONE);
        assertThat(dispenser.headers().firstValue("Location")).contains("/identity/qz-0421");
        assertThat(admin.get("/identity/qz-0421").body()).contains("Next: make a code");
        assertThat(admin.get("/staff/audit").body())
                .contains("Entered the place")
                .contains("qz-0421 → qz-hall");
    }

    @Test
    void w02_what_does_not_fit_is_said_beside_its_field_and_nothing_that_was_typed_is_lost() {
        HttpResponse<String> refused = enter(
                "/register/site",
                with(HALL, "site", "qz/hall", "latitude", "118.1020", "longitude", "30.2610", "datum", "GCJ-02"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("“qz/hall” is no code for a place", "seem to be swapped")
                .contains("value=\"118.1020\"", "value=\"30.2610\"", "value=\"GCJ-02\" selected", "value=\"服务大厅\"");
        assertThat(enter("/register/site", with(HALL, "latitude", "30.2610")).body())
                .contains("go together: fill in this one too");
        assertThat(fleet.listSites()).isEmpty();
        enter("/register/site", HALL);
        assertThat(enter("/register/site", with(HALL, "name_zh", "别处")).body())
                .contains("There is a place with the code qz-hall already", "value=\"别处\"");
        enter("/register/dispenser", ONE);
        assertThat(enter("/register/dispenser", ONE).body()).contains("There is a dispenser with the code qz-0421");
        assertThat(enter("/register/dispenser", with(ONE, "dispenser", "QZ 1", "site", "gone"))
                        .body())
                .contains("“QZ 1” is no code for a dispenser", "value=\"QZ 1\"");
        assertThat(enter("/register/dispenser", with(ONE, "dispenser", "qz-1", "site", "gone"))
                        .body())
                .contains("There is no place with the code gone");
        assertThat(fleet.findSite(new SiteId("qz-hall")).orElseThrow().name().zh())
                .isEqualTo("服务大厅");
        assertThat(fleet.listDispensers()).hasSize(1);
    }

    @Test
    void w03_a_place_is_changed_and_a_dispenser_is_moved() {
        enter("/register/site", HALL);
        enter("/register/site", with(HALL, "site", "qz-clinic", "name_en", "Clinic"));
        enter("/register/dispenser", ONE);
        assertThat(admin.get("/register/site/qz-hall").body()).contains("value=\"服务大厅\"", "disabled");
        Map<String, String> change = with(HALL, "site", "qz-clinic", "township", "新镇", "latitude", "30.2610");
        change.putAll(Map.of("longitude", "118.1020", "datum", "GCJ-02"));
        assertThat(enter("/register/site/qz-hall", change).statusCode()).isEqualTo(303);
        Site hall = fleet.findSite(new SiteId("qz-hall")).orElseThrow();
        assertThat(hall.township()).isEqualTo("新镇");
        assertThat(hall.latitude().orElseThrow()).isBetween(30.262, 30.265);
        assertThat(enter("/register/dispenser/qz-0421", with(ONE, "site", "qz-clinic"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(fleet.findDispenser(new DispenserId("qz-0421"))
                        .orElseThrow()
                        .row()
                        .site())
                .contains(new SiteId("qz-clinic"));
        assertThat(admin.get("/register/site/nowhere").statusCode()).isEqualTo(404);
        assertThat(admin.get("/register/dispenser/qz-9").statusCode()).isEqualTo(404);
        assertThat(admin.get("/staff/audit").body()).contains("Changed the place", "qz-0421 → qz-clinic");
    }

    @Test
    void w04_station_and_technician_enter_an_auditor_only_looks() {
        Browser auditor =
                Browser.signedIn(console, console.join(Role.AUDITOR, "Li")).speaking("en");
        assertThat(auditor.get("/register").body())
                .contains("Places and dispensers")
                .doesNotContain("Add a place");
        assertThat(auditor.get("/register/site").statusCode()).isEqualTo(403);
        assertThat(auditor.get("/register/dispenser").statusCode()).isEqualTo(403);
        assertThat(auditor.send("/register", "/register/site", HALL).statusCode())
                .isEqualTo(403);
        assertThat(auditor.send("/register", "/register/table", Map.of()).statusCode())
                .isEqualTo(403);
        auditor.close();
        assertThat(admin.post("/register/site", HALL, "0", console.address().toString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(fleet.listSites()).isEmpty();
        Browser technician = Browser.signedIn(console, console.join(Role.TECHNICIAN, "Zhao"));
        assertThat(technician.send("/register/site", "/register/site", HALL).statusCode())
                .isEqualTo(303);
        technician.close();
        Browser station = Browser.signedIn(console, console.join(Role.STATION, "Sun"));
        assertThat(station.send("/register/dispenser", "/register/dispenser", ONE)
                        .statusCode())
                .isEqualTo(303);
        station.close();
    }

    @Test
    void w05_a_table_is_looked_through_taken_and_comes_back_as_it_is() {
        String bad = PlaceImport.example().replace("clinic", "palace");
        assertThat(upload(bad, false).body())
                .contains("Mend these 1 points", "“palace” is no kind of place", "<td class=\"number\">4</td>");
        assertThat(fleet.listSites()).isEmpty();
        assertThat(upload(PlaceImport.example(), true).body()).contains("Nothing was written", "Places: 4 new");
        assertThat(fleet.listSites()).isEmpty();
        assertThat(upload("", false).body()).contains("There is no line in the file");
        assertThat(upload(PlaceImport.example(), false).statusCode()).isEqualTo(303);
        assertThat(fleet.listDispensers()).hasSize(4);
        String known = admin.get("/register/places.csv").body();
        assertThat(upload(known, true).body())
                .contains("0 new, 0 changed, 4 as before. Dispensers: 0 new, 0 changed, 4");
    }

    /** 1,120 lines are more than a form may otherwise send. */
    @Test
    void w06_a_whole_county_comes_in_one_table() {
        String lines = IntStream.range(0, 1_120)
                .mapToObj(i ->
                        "qz-site-%d,村卫生室第%d号,Village clinic number %d,城关镇,village,30.%04d,118.1,GCJ-02,qz-%04d,RACK"
                                .formatted(i, i, i, i, i))
                .collect(Collectors.joining(
                        "\n",
                        "site,name_zh,name_en,township,kind,latitude,longitude,datum,dispenser,dispenser_kind\n",
                        "\n"));
        assertThat(upload(lines, false).statusCode()).isEqualTo(303);
        assertThat(fleet.listDispensers()).hasSize(1_120);
        assertThat(upload(lines, true).body()).contains("1120 as before. Dispensers: 0 new, 0 changed, 1120 as before");
    }

    private HttpResponse<String> upload(String csv, boolean onlyLook) {
        Matcher token = Pattern.compile("name=\"form-token\" value=\"([0-9a-f]+)\"")
                .matcher(admin.get("/register").body());
        assertThat(token.find()).isTrue();
        String body = part("form-token\"", token.group(1))
                + (onlyLook ? part("look\"", "yes") : "")
                + part("file\"; filename=\"places.csv\"", csv)
                + "--cut--\r\n";
        try {
            return admin.client()
                    .send(
                            admin.request("/register/table")
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
        return "--cut\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%s\r\n".formatted(name, value);
    }
}
