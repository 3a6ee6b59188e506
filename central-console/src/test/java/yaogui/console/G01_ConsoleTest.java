package yaogui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yaogui.console.broker.Links;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Text;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/** The console as it runs: store, broker and link, spoken to as a dispenser speaks to it. */
final class G01_ConsoleTest {

    private static final ConsoleConfig CONFIG = new ConsoleConfig(
            new CountyId("qingzhou"),
            "Asia/Shanghai",
            new ConsoleConfig.Listening("127.0.0.1", 0),
            new ConsoleConfig.Listening("127.0.0.1", 0),
            Optional.of(new ConsoleConfig.Plain(0)));
    private static final DispenserId ONE = new DispenserId("qz-1");
    private static final String SECRET = "0123456789abcdef";
    private static final String OURS = "yaogui/1/qingzhou/qz-1/";
    private static final String STARTED =
            "{\"epoch\":\"00000000000000aa\",\"events\":[{\"seq\":1,\"at\":\"2026-11-22T01:00:00Z\","
                    + "\"clockTrusted\":true,\"fact\":{\"type\":\"loaded\",\"lane\":\"A1\",\"product\":\"gel\","
                    + "\"lot\":\"L1\",\"expiry\":\"2028-01-31\",\"quantity\":7}}]}";

    private static final String STATE = """
            {"epoch":"00000000000000aa","seq":0,"at":"2026-11-22T01:00:00Z","clockTrusted":true,
            "version":"0.1.0","doorOpen":false,"climate":null,"lanes":[],"alarms":[],"desired":{%s}}""";

    @TempDir
    Path home;

    @Test
    void aDispenserThatIsEnteredIsHeardAndAcknowledged() {
        try (Console console = start();
                PahoLink one = dispenser(console)) {
            Links.send(one, OURS + "up/events", STARTED);
            Link.Arrival ack = Links.next(one);
            assertThat(ack.topic()).isEqualTo(OURS + "down/ack");
            assertThat(Links.text(ack)).contains("\\\"through\\\":1");
            assertThat(console.fleet().findDispenser(ONE).orElseThrow().row().boxes())
                    .isEqualTo(7);
        }
    }

    @Test
    void aDocumentComesSignedAndOnlyOnce() throws Exception {
        Policy policy = new Policy(List.of(new Policy.Rule(ProductClass.CONDOM, 1, 14, false)));
        try (Console console = start();
                PahoLink one = dispenser(console)) {
            long version = console.desired().want(ONE, Desired.Kind.POLICY, policy);
            assertThat(console.desired().want(ONE, Desired.Kind.POLICY, policy)).isEqualTo(version);
            console.desired().want(ONE, Desired.Kind.HOLDS, Holds.NONE);
            Link.Arrival first = Links.next(one);
            Link.Arrival second = Links.next(one);
            assertThat(List.of(first.topic(), second.topic()))
                    .containsExactlyInAnyOrder(OURS + "down/desired/policy", OURS + "down/desired/holds");
            Link.Arrival came = first.topic().endsWith("policy") ? first : second;
            Signed signed = MessageCodec.read(came.payload(), Signed.class);
            assertThat(signed.isSignedFor(Signed.Purpose.DESIRED, console.key().publicKey()))
                    .isTrue();
            Desired desired = MessageCodec.readDocument(signed.document(), Desired.class);
            assertThat(desired.version()).isEqualTo(version);
            assertThat(MessageCodec.readBody(desired.body(), Policy.class)).isEqualTo(policy);
            assertThat(console.desired().want(ONE, Desired.Kind.POLICY, new Policy(List.of())))
                    .isGreaterThan(version);
        }
    }

    @Test
    void aDocumentThatADispenserLacksIsSentAgain() {
        try (Console console = start();
                PahoLink one = dispenser(console)) {
            console.desired().want(ONE, Desired.Kind.HOLDS, Holds.NONE);
            Links.next(one).done();
            Links.send(one, OURS + "up/state", STATE.formatted("\"holds\":1"));
            assertThat(Links.next(one).topic()).isEqualTo(OURS + "down/desired/holds");
        }
    }

    /** A dispenser whose disk lost the recall it had keeps every lane shut until it comes again. */
    @Test
    void f25_f31_aDocumentThatADispenserHadAndNamesNoMoreIsSentAgain() {
        try (Console console = start();
                PahoLink one = dispenser(console)) {
            long version = console.desired().want(ONE, Desired.Kind.HOLDS, Holds.NONE);
            Links.next(one).done();
            Links.send(one, OURS + "up/state", STATE.formatted("\"holds\":" + version));
            console.desired().want(ONE, Desired.Kind.POLICY, new Policy(List.of()));
            assertThat(Links.next(one).topic()).isEqualTo(OURS + "down/desired/policy");
            Links.send(one, OURS + "up/state", STATE.formatted(""));
            assertThat(List.of(Links.next(one).topic(), Links.next(one).topic()))
                    .contains(OURS + "down/desired/holds");
        }
    }

    @Test
    void everythingIsThereAfterARestart() {
        String kid;
        try (Console console = start();
                PahoLink one = dispenser(console)) {
            kid = console.key().kid();
            Links.send(one, OURS + "up/events", STARTED);
            Links.next(one).done();
        }
        try (Console console = start();
                PahoLink one = Links.connected(Links.open(console.plainPort(), "qz-1", SECRET, OURS + "down/#"))) {
            assertThat(console.key().kid()).isEqualTo(kid);
            Links.send(one, OURS + "up/events", STARTED);
            assertThat(new String(Links.next(one).payload(), StandardCharsets.UTF_8))
                    .contains("\\\"through\\\":1");
            assertThat(console.fleet().findDispenser(ONE).orElseThrow().row().boxes())
                    .isEqualTo(7);
        }
    }

    @Test
    void f25_documentsGoOnAStickWhileTheConsoleRuns() throws Exception {
        Path stick = home.resolve("stick");
        try (Console console = start();
                PahoLink one = dispenser(console)) {
            console.desired().want(ONE, Desired.Kind.HOLDS, Holds.NONE);
            assertThat(carry(home, stick)).isZero();
            byte[] file = Files.readAllBytes(stick.resolve("qz-1.holds.json"));
            assertThat(MessageCodec.read(file, Signed.class)
                            .isSignedFor(Signed.Purpose.DESIRED, console.key().publicKey()))
                    .isTrue();
            assertThat(Links.next(one).payload()).as("the same by the wire").isEqualTo(file);
        }
        assertThat(carry(stick, stick)).as("a folder without a store").isEqualTo(1);
    }

    private static int carry(Path from, Path to) {
        return new CommandLine(new Main.Carry())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--home", from.toString(), "--out", to.toString());
    }

    @Test
    void keyAndStoreAreForTheirOwnerOnly() throws Exception {
        Path fresh = home.resolve("fresh");
        Console.start(CONFIG, fresh, InstantSource.system(), new SecureRandom()).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("console.key"))))
                .isEqualTo("rw-------");
    }

    private Console start() {
        return Console.start(CONFIG, home, InstantSource.system(), new SecureRandom());
    }

    private static PahoLink dispenser(Console console) {
        SiteId site = new SiteId("s1");
        console.registry()
                .enter(new Site(
                        site, new Text("卫生院", "Clinic"), "Dongxia", "clinic", Optional.empty(), Optional.empty()));
        console.registry().enter(ONE, DispenserKind.CABINET, site, SECRET);
        return Links.connected(Links.open(console.plainPort(), "qz-1", SECRET, OURS + "down/#"));
    }

    /** A new root would be a stranger to every board, and to each somebody would have to drive. */
    @Test
    void withoutTheFolderOfItsCertificatesItMakesNoNewOnes() throws IOException {
        try (Console console = start()) {
            dispenser(console).close();
            console.database().write(handle -> handle.execute("""
                    INSERT INTO device_identity
                        (key_name, dispenser, serial, certificates, standing, issued_at, expires_at)
                    VALUES ('k', 'qz-1', '1', 'c', 'SUPERSEDED', '2026-11-22T00:00:00Z', '2027-11-22T00:00:00Z')
                    """));
        }
        Files.move(home.resolve("authority"), home.resolve("elsewhere"));
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Put it back from a copy");
        assertThat(home.resolve("authority")).doesNotExist();
        Files.move(home.resolve("elsewhere"), home.resolve("authority"));
        start().close();
    }
}
