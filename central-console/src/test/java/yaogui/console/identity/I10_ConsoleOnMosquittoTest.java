package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.Eventually;
import yaogui.console.broker.Links;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.MutualTls;
import yaogui.protocol.link.Access;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/** The whole console over a broker that is another program, with the files that it writes for it. */
final class I10_ConsoleOnMosquittoTest {

    private static final DispenserId ONE = new DispenserId("qz-1");
    private static final DispenserId TWO = new DispenserId("qz-2");
    private static final String COUNTY = "yaogui/1/qingzhou/";
    private static final String EVENTS =
            "{\"epoch\":\"00000000000000aa\",\"events\":[{\"seq\":1,\"at\":\"2026-11-22T01:00:00Z\","
                    + "\"clockTrusted\":true,\"fact\":{\"type\":\"door-moved\",\"open\":true}}]}";

    @TempDir
    Path home;

    private final int port = MosquittoDoor.freePort();
    private Console console;

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(
                Files.isExecutable(MosquittoDoor.PROGRAM),
                "mosquitto is not installed, so the console is tried over its own broker only: apt-get install mosquitto");
        ConsoleConfig.Listening anyPort = new ConsoleConfig.Listening("127.0.0.1", 0);
        ConsoleConfig.OtherBroker other =
                new ConsoleConfig.OtherBroker("ssl://127.0.0.1:" + port, Optional.of(home.resolve("files")));
        console = Console.start(
                new ConsoleConfig(
                        new CountyId("qingzhou"),
                        "Asia/Shanghai",
                        anyPort,
                        anyPort,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(other)),
                home.resolve("console"),
                InstantSource.system(),
                new SecureRandom());
    }

    @AfterEach
    void close() {
        console.close();
    }

    private MosquittoDoor broker() throws IOException {
        return new MosquittoDoor(
                home.resolve("mosquitto"),
                console.identities().authority(),
                home.resolve("files/access"),
                home.resolve("files/revoked.pem"),
                port);
    }

    private SSLSocketFactory enrol(DispenserId dispenser) {
        SiteId site = new SiteId("s1");
        console.registry()
                .enter(new Site(site, new Text("卫生院", "Clinic"), "城关镇", "clinic", Optional.empty(), Optional.empty()));
        console.registry().enter(dispenser, DispenserKind.RACK, site);
        KeyPair pair = DeviceKey.generate();
        EnrolmentRequest request =
                EnrolmentRequest.of(console.enrolment().make(dispenser).key(), dispenser, pair);
        CertificateChain chain = IdentityDesk.chain(console.enrolment().answer(request, "here"));
        return MutualTls.sockets(
                pair.getPrivate(), chain, console.identities().authority().root(), () -> Optional.of(Instant.now()));
    }

    private PahoLink link(DispenserId dispenser, SSLSocketFactory sockets, String filter) {
        return Links.open(new LinkSettings(
                "ssl://127.0.0.1:" + port,
                dispenser.text(),
                dispenser.text(),
                new Access.Certificate(() -> sockets, () -> 0),
                List.of(filter),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofHours(1)));
    }

    @Test
    void i90_it_starts_without_it_goes_on_trying_and_is_there_when_it_is() throws IOException, MalformedMessage {
        assertThat(console.brokerPort()).as("none is started here").isZero();
        assertThat(home.resolve("console/broker")).doesNotExist();
        SSLSocketFactory one = enrol(ONE);
        SSLSocketFactory two = enrol(TWO);
        try (MosquittoDoor _ = broker();
                PahoLink first = Links.connected(link(ONE, one, COUNTY + "qz-1/down/#"));
                PahoLink second = Links.connected(link(TWO, two, COUNTY + "+/down/#"))) {
            Links.send(second, COUNTY + "qz-1/down/ack", "forged");
            Links.send(second, COUNTY + "qz-1/up/events", EVENTS.replace("00aa", "00bb"));
            Link.Arrival came = Eventually.comes("the console answers", () -> {
                Links.send(first, COUNTY + "qz-1/up/events", EVENTS);
                return first.poll();
            });
            Signed signed = MessageCodec.read(came.payload(), Signed.class);
            assertThat(signed.isSignedFor(Signed.Purpose.ACK, console.key().publicKey()))
                    .as("the console's and not the forged one")
                    .isTrue();
            DownAck ack = MessageCodec.readDocument(signed.document(), DownAck.class);
            assertThat(ack.epoch().text()).isEqualTo("00000000000000aa");
            assertThat(ack.through()).isEqualTo(1);
            assertThat(second.poll()).as("what another is told").isEmpty();
            Eventually.becomes("the console has heard only the right one", () -> journals() == 1);
        }
    }

    private long journals() {
        return console.database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM watermark")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void i91_what_it_writes_for_it_has_no_secret_and_follows_a_revocation() throws IOException {
        Path files = home.resolve("files");
        assertThat(files).isDirectoryContaining("glob:**/access").isDirectoryContaining("glob:**/county.pem");
        assertThat(Files.readString(files.resolve("access")))
                .contains("user @console", "pattern read yaogui/1/qingzhou/%u/down/#")
                .doesNotContain("topic readwrite #");
        String before = Files.readString(files.resolve("revoked.pem"));
        SSLSocketFactory one = enrol(ONE);
        enrol(ONE);
        assertThat(one).isNotNull();
        assertThat(Files.readString(files.resolve("revoked.pem")))
                .as("the board before is over")
                .isNotEqualTo(before);
        try (MosquittoDoor door = broker()) {
            assertThat(RawTls.tryConnect(one, door.port(), "qz-1")).isNotZero();
        }
    }

    @Test
    void i92_a_way_without_tls_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsoleConfig.OtherBroker("tcp://broker.example:1883", Optional.empty()))
                .withMessageContaining("use TLS");
    }
}
