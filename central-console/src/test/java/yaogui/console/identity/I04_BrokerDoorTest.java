package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;
import static yaogui.console.identity.IdentityDesk.TWO;
import static yaogui.console.identity.TlsDoor.OURS;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Eventually;
import yaogui.console.broker.Links;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.PahoLink;

/** Who comes in by the broker's TLS door, and who is thrown out. A real broker, real sockets. */
final class I04_BrokerDoorTest {

    @TempDir
    private static Path folder;

    private static IdentityDesk desk;
    private static TlsDoor door;

    @BeforeAll
    static void start() {
        desk = new IdentityDesk(folder, Instant.now());
        door = new TlsDoor(desk);
    }

    @AfterAll
    static void stop() {
        door.close();
        desk.close();
    }

    private static int tryConnect(IdentityDesk.Board board, String name) {
        return RawTls.tryConnect(door.sockets(board.pair(), board.chain(), Optional.empty()), door.port(), name);
    }

    @Test
    void i60_an_enrolled_board_speaks_and_hears_on_its_own_topics_and_on_no_others() {
        IdentityDesk.Board two = desk.enrol(TWO);
        try (PahoLink console = Links.connected(door.console());
                PahoLink link = Links.connected(door.link(two))) {
            Links.send(link, OURS + "qz-1/up/events", "forged");
            Links.send(link, OURS + "qz-2/up/events", "own");
            Link.Arrival first = Links.next(console);
            assertThat(first.topic()).isEqualTo(OURS + "qz-2/up/events");
            assertThat(Links.text(first)).isEqualTo("own");
            first.done();
            Links.send(console, OURS + "qz-2/down/ack", "down");
            assertThat(Links.text(Links.next(link))).isEqualTo("down");
        }
    }

    @Test
    void i61_without_a_certificate_nobody_comes_in() throws Exception {
        SSLContext bare = SSLContext.getInstance("TLS");
        bare.init(null, new TrustManager[] {new TrustsAll()}, null);
        assertThat(RawTls.tryConnect(bare.getSocketFactory(), door.port(), "qz-1"))
                .isEqualTo(-1);
    }

    @Test
    void i62_a_certificate_of_another_county_or_of_nobody_is_refused() {
        KeyPair pair = DeviceKey.generate();
        CertificateChain foreign = CountyAuthority.open(
                        folder.resolve("other"), TestIdentities.COUNTY, desk.clock, new SecureRandom())
                .issue(ONE, pair.getPublic())
                .orElseThrow();
        assertThat(tryConnect(new IdentityDesk.Board(ONE, pair, foreign), "qz-1"))
                .isEqualTo(-1);
        X509Certificate own = new CertificateMaker(new SecureRandom())
                .root(
                        pair,
                        new CertificateMaker.Terms(
                                "qz-1", desk.now(), desk.now().plus(Duration.ofDays(9))));
        CertificateChain self = new CertificateChain(List.of(own));
        assertThat(tryConnect(new IdentityDesk.Board(ONE, pair, self), "qz-1")).isEqualTo(-1);
    }

    @Test
    void i63_one_that_the_authority_signed_and_the_console_does_not_know_is_refused() {
        KeyPair pair = DeviceKey.generate();
        CertificateChain unknown = desk.identities
                .devices()
                .authority()
                .issue(ONE, pair.getPublic())
                .orElseThrow();
        assertThat(tryConnect(new IdentityDesk.Board(ONE, pair, unknown), "qz-1"))
                .isNotZero();
    }

    @Test
    void i64_a_stolen_certificate_is_good_for_its_own_name_only() {
        IdentityDesk.Board stolen = desk.enrol(ONE);
        desk.enrol(TWO);
        assertThat(tryConnect(stolen, "qz-2")).isNotZero();
        assertThat(tryConnect(stolen, "@console")).isNotZero();
        assertThat(tryConnect(stolen, "stranger")).isNotZero();
        assertThat(tryConnect(stolen, "qz-1")).isZero();
    }

    @Test
    void i66_older_than_tls_1_3_is_not_spoken() throws Exception {
        IdentityDesk.Board board = desk.enrol(ONE);
        SSLSocketFactory sockets = door.sockets(board.pair(), board.chain(), Optional.empty());
        assertThat(RawTls.tryConnect(sockets, door.port(), "qz-1", "TLSv1.2")).isEqualTo(-1);
        assertThat(RawTls.tryConnect(sockets, door.port(), "qz-1", "TLSv1.3")).isZero();
    }

    @Test
    void i67_revoking_cuts_a_live_session_within_seconds_and_keeps_it_out() {
        IdentityDesk.Board board = desk.enrol(ONE);
        IdentityDesk.Board other = desk.enrol(TWO);
        try (PahoLink console = Links.connected(door.console());
                PahoLink link = Links.connected(door.link(board));
                PahoLink bystander = Links.connected(door.link(other))) {
            Links.send(link, OURS + "qz-1/up/events", "before");
            Link.Arrival before = Links.next(console);
            assertThat(Links.text(before)).isEqualTo("before");
            before.done();
            long begun = System.nanoTime();
            desk.identities.devices().revoke(ONE, "stolen", desk.somebody(), "here");
            Eventually.becomes("it is cut", () -> !link.connected());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(tryConnect(board, "qz-1")).isNotZero();
            assertThat(link.connected()).isFalse();
            assertThat(bystander.connected()).isTrue();
        }
    }

    @Test
    void i68_two_devices_with_one_identity_throw_each_other_out_and_a_new_enrolment_ends_it() {
        IdentityDesk.Board board = desk.enrol(ONE);
        try (PahoLink copy = Links.connected(door.link(board))) {
            assertThat(tryConnect(board, "qz-1")).isZero();
            Eventually.becomes("the first is thrown out", () -> !copy.connected());
            IdentityDesk.Board right = desk.enrol(ONE);
            try (PahoLink link = Links.connected(door.link(right))) {
                assertThat(tryConnect(board, "qz-1")).isNotZero();
                assertThat(link.connected()).isTrue();
            }
        }
    }

    @Test
    void i69_a_board_in_1970_comes_in_one_that_knows_better_judges_dates() {
        IdentityDesk.Board board = desk.enrol(ONE);
        try (PahoLink link = Links.connected(door.link(board, "qz-1", Optional.empty()))) {
            assertThat(link.connected()).isTrue();
        }
        for (String day : List.of("1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z")) {
            SSLSocketFactory sockets = door.sockets(board.pair(), board.chain(), Optional.of(Instant.parse(day)));
            assertThat(RawTls.tryConnect(sockets, door.port(), "qz-1")).as(day).isEqualTo(-1);
        }
        SSLSocketFactory today = door.sockets(board.pair(), board.chain(), Optional.of(desk.now()));
        assertThat(RawTls.tryConnect(today, door.port(), "qz-1")).isZero();
    }

    @Test
    void i70_a_dispenser_cannot_pass_for_the_broker() {
        IdentityDesk.Board one = desk.enrol(ONE);
        assertThat(one.chain().fault(door.root(), CertificateChain.Use.BROKER, Optional.of(desk.now())))
                .isPresent();
        CountyAuthority foreign =
                CountyAuthority.open(folder.resolve("other"), TestIdentities.COUNTY, desk.clock, new SecureRandom());
        SSLSocketFactory elsewhere = yaogui.protocol.identity.MutualTls.sockets(
                one.pair().getPrivate(), one.chain(), foreign.root(), Optional::empty);
        assertThat(RawTls.tryConnect(elsewhere, door.port(), "qz-1"))
                .as("a broker of another county")
                .isEqualTo(-1);
    }

    @Test
    void i72_a_renewed_certificate_takes_over_from_the_one_before() {
        IdentityDesk.Board board = desk.enrol(ONE);
        try (PahoLink link = Links.connected(door.link(board))) {
            IdentityDesk.Board renewed = desk.renew(board);
            assertThat(link.connected()).isTrue();
            assertThat(tryConnect(renewed, "qz-1")).isZero();
            Eventually.becomes("the old one is cut", () -> !link.connected());
            assertThat(tryConnect(board, "qz-1")).isNotZero();
        }
    }

    /** A client that does not care who answers. */
    private static final class TrustsAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            assertThat(chain).isNotEmpty();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
