package yaogui.console.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.places.PlaceImport.Count;
import yaogui.console.places.PlaceImport.Outcome;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.console.store.TestStore;
import yaogui.protocol.DispenserId;

/** A table of places and dispensers: taken whole or not at all, twice as good as once, and each fault with its line. */
final class A01_TheTableTest {

    private static final PlaceBook.By HERE = new PlaceBook.By(Optional.empty(), "this machine");
    private static final String HEADER =
            "site,name_zh,name_en,township,kind,latitude,longitude,datum,dispenser,dispenser_kind\n";

    @TempDir
    private static Path folder;

    private Database database;
    private Audit audit;
    private PlaceBook book;
    private PlaceImport tables;

    @BeforeEach
    void open() {
        database = TestStore.open(folder);
        audit = Staff.over(database, () -> Instant.parse("2027-03-01T08:00:00Z"), new SecureRandom())
                .audit();
        book = new PlaceBook(database, audit);
        tables = new PlaceImport(database, book);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Outcome take(String csv) {
        return tables.take(csv.getBytes(StandardCharsets.UTF_8), HERE);
    }

    private List<Trouble> refused(String csv) {
        return ((Outcome.Refused) take(csv)).troubles();
    }

    private Site site(String id) {
        return book.findSite(new SiteId(id)).orElseThrow();
    }

    private static List<String> shortly(List<Trouble> troubles) {
        return troubles.stream()
                .map(one -> one.line() + " "
                        + one.field().map(field -> field.text() + " ").orElse("") + one.fault())
                .toList();
    }

    @Test
    void a01_the_example_is_taken_and_a_second_time_changes_nothing() {
        String example = PlaceImport.example();
        assertThat(take(example)).isEqualTo(new Outcome.Taken(new Count(4, 0, 0), new Count(4, 0, 0)));
        long before = database.commits();
        Site hall = site("qz-hall");
        assertThat(take(example)).isEqualTo(new Outcome.Taken(new Count(0, 0, 4), new Count(0, 0, 4)));
        assertThat(site("qz-hall")).isEqualTo(hall);
        assertThat(audit.list(9)).singleElement().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.IMPORTED_PLACES);
            assertThat(line.subject()).contains("4 + 4");
        });
        assertThat(database.commits()).isEqualTo(before + 1);
        assertThat(hall.latitude()).contains(30.2610);
        assertThat(site("qz-xiahe").kind()).isEqualTo("village");
        assertThat(site("qz-baiyun").name().en()).isEqualTo("白云乡政府");
        assertThat(book.listDispensers())
                .extracting(one -> one.id() + " " + one.kind() + " " + one.site())
                .containsExactly(
                        "qz-0001 CABINET qz-hall",
                        "qz-0002 CABINET qz-hall",
                        "qz-0003 CABINET qz-shimen",
                        "qz-0004 RACK qz-xiahe");
    }

    @Test
    void a02_one_bad_line_and_nothing_is_written() {
        assertThat(shortly(refused(HEADER
                        + "qz-a,甲,A,城关镇,clinic,30.1,118.1,WGS-84,qz-1,CABINET\n"
                        + "qz b,乙,B,城关镇,palace,118.1,30.1,GCJ-02,QZ_2,BOX\n"
                        + "qz-c,丙,C,,village,30.1,,WGS-84,,RACK\n"
                        + "qz-d,丁,D,城关镇,village,30°15',118.1,WGS-84,qz-1,RACK\n"
                        + "qz-nowhere,,,,,,,,qz-5,RACK\n"
                        + ",,,,,,,,qz-6,RACK\n"
                        + "qz-a,,Other,,,,,,,\n"
                        + "qz-a,,,,,,,,,\n"
                        + "qz-e,戊,E,城关镇,village,51.5,-0.1,GCJ-02,,\n"
                        + "qz-f,己,F,城关镇,village,30.1,118.1,BD-09,,\n"
                        + "qz-g,庚,G,城关镇,village,30.1,118.1,WGS-84,qz-7,RACK,more\n")))
                .containsExactly(
                        "3 site BAD_SITE_CODE",
                        "3 kind BAD_KIND",
                        "3 latitude SWAPPED",
                        "3 dispenser BAD_DISPENSER_CODE",
                        "3 dispenser_kind BAD_DISPENSER_KIND",
                        "3 site BAD_SITE_CODE",
                        "4 township MISSING",
                        "4 longitude HALF_COORDINATES",
                        "4 dispenser KIND_OF_NOTHING",
                        "5 latitude BAD_DEGREES",
                        "5 dispenser DISPENSER_TWICE",
                        "6 site UNKNOWN_SITE",
                        "7 site MISSING",
                        "8 name_en CONTRADICTS",
                        "9 NOTHING_SAID",
                        "10 datum NOT_IN_CHINA",
                        "11 datum BAD_DATUM",
                        "12 OTHER_LENGTH");
        assertThat(book.findSite(new SiteId("qz-a"))).isEmpty();
        assertThat(book.listDispensers()).isEmpty();
        assertThat(audit.list(9)).isEmpty();
    }

    @Test
    void a03_what_is_no_such_table_is_said_in_one_sentence() {
        assertThat(shortly(refused(""))).containsExactly("0 EMPTY");
        assertThat(shortly(refused(HEADER))).containsExactly("0 EMPTY");
        assertThat(shortly(refused("site;name_zh\nqz-a;甲\n"))).containsExactly("1 UNKNOWN_COLUMN", "1 NO_SUCH_COLUMN");
        assertThat(shortly(refused("site,site\nqz-a,qz-a\n"))).containsExactly("1 COLUMN_TWICE");
        assertThat(shortly(refused("name_zh\n甲\n"))).containsExactly("1 NO_SUCH_COLUMN");
        assertThat(shortly(refused(HEADER + "\"qz-a,甲\n"))).containsExactly("0 NO_TABLE");
        byte[] gbk = (HEADER + "qz-a,甲,A,城关镇,clinic\n").getBytes(Charset.forName("GB18030"));
        assertThat(shortly(((Outcome.Refused) tables.take(gbk, HERE)).troubles()))
                .containsExactly("0 NOT_UTF_8");
        byte[] large = new byte[PlaceImport.MOST_BYTES + 1];
        assertThat(shortly(((Outcome.Refused) tables.take(large, HERE)).troubles()))
                .containsExactly("0 TOO_LARGE");
    }

    @Test
    void a04_chinese_columns_in_any_order_a_mark_in_front_and_empty_ends_of_a_spreadsheet() {
        String table = """
                网点类型,乡镇,中文名称,网点编号,药具发放机编号,药具发放机类型,,
                村,白云乡,"下河村, 东",下河-1,qz-9,自取架,,
                ,,,,,,,
                """.replace("\n", "\r\n");
        assertThat(take("\uFEFF" + table)).isEqualTo(new Outcome.Taken(new Count(1, 0, 0), new Count(1, 0, 0)));
        assertThat(site("下河-1").name().zh()).isEqualTo("下河村, 东");
    }

    @Test
    void a05_an_empty_cell_leaves_what_is_known_and_a_dispenser_moves_with_its_secret() {
        take(PlaceImport.example());
        new Registry(database)
                .enter(new DispenserId("qz-0001"), DispenserKind.CABINET, new SiteId("qz-hall"), "0123456789abcdef");
        Site before = site("qz-hall");
        assertThat(take("site,township,dispenser\nqz-hall,新镇,\nqz-xiahe,,qz-0001\n"))
                .isEqualTo(new Outcome.Taken(new Count(0, 1, 0), new Count(0, 1, 0)));
        assertThat(site("qz-hall"))
                .isEqualTo(new Site(
                        before.id(), before.name(), "新镇", before.kind(), before.latitude(), before.longitude()));
        assertThat(book.listDispensers().getFirst())
                .isEqualTo(
                        new PlacedDispenser(new DispenserId("qz-0001"), DispenserKind.CABINET, new SiteId("qz-xiahe")));
        assertThat(new Registry(database).admits(new DispenserId("qz-0001"), "0123456789abcdef"))
                .isTrue();
    }

    @Test
    void a06_looking_through_says_the_same_and_writes_nothing() {
        byte[] example = PlaceImport.example().getBytes(StandardCharsets.UTF_8);
        assertThat(tables.check(example)).isEqualTo(new Outcome.Taken(new Count(4, 0, 0), new Count(4, 0, 0)));
        assertThat(book.listDispensers()).isEmpty();
    }

    /** Tiananmen as maps of China show it, and as satellites do: some 140 m south and 530 m west. */
    @Test
    void a07_points_of_chinese_maps_are_kept_as_satellites_see_them() {
        Degrees shown = new Degrees(39.908823, 116.397470);
        Degrees kept = Datum.GCJ_02.toWgs84(shown);
        assertThat(kept.latitude()).isCloseTo(39.907420, within(0.00003));
        assertThat(kept.longitude()).isCloseTo(116.391230, within(0.00003));
        Degrees back = kept.plus(Datum.shift(kept));
        assertThat(back.latitude()).isCloseTo(shown.latitude(), within(0.000002));
        assertThat(back.longitude()).isCloseTo(shown.longitude(), within(0.000002));
        assertThat(Datum.WGS_84.toWgs84(shown)).isEqualTo(shown);
    }
}
