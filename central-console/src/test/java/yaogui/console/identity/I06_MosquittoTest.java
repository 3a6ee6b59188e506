package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;
import static yaogui.console.identity.IdentityDesk.TWO;
import static yaogui.console.identity.TlsDoor.OURS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Eventually;
import yaogui.console.broker.Links;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.MutualTls;
import yaogui.protocol.link.Access;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;

/** The same certificates at a broker that is not ours. */
final class I06_MosquittoTest {

    @TempDir
    Path folder;

    private IdentityDesk desk;
    private MosquittoDoor door;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(MosquittoDoor.PROGRAM),
                "mosquitto is not installed, so certificates are tried against one broker only: apt-get install mosquitto");
        desk = new IdentityDesk(folder, Instant.now());
        door = new MosquittoDoor(desk);
    }

    @AfterEach
    void stop() {
        door.close();
        desk.close();
    }

    private SSLSocketFactory sockets(IdentityDesk.Board board) {
        return MutualTls.sockets(
                board.pair().getPrivate(),
                board.chain(),
                desk.identities.devices().authority().root(),
                () -> Optional.of(desk.now()));
    }

    private PahoLink link(IdentityDesk.Board board, String filter) {
        String name = board.dispenser().text();
        SSLSocketFactory sockets = sockets(board);
        return Links.open(new LinkSettings(
                "ssl://127.0.0.1:" + door.port(),
                name,
                name,
                new Access.Certificate(() -> sockets, () -> 0),
                List.of(filter),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofHours(1)));
    }

    @Test
    void i80_a_dispensers_link_works_against_it_and_a_revoked_one_is_refused() throws IOException {
        IdentityDesk.Board one = desk.enrol(ONE);
        IdentityDesk.Board two = desk.enrol(TWO);
        try (PahoLink link = Links.connected(link(one, OURS + "qz-1/down/#"));
                PahoLink other = Links.connected(link(two, OURS + "qz-2/down/#"))) {
            Links.send(link, OURS + "qz-1/up/events", "own");
            Links.send(link, OURS + "qz-2/down/ack", "forged");
            assertThat(other.poll()).isEmpty();
            desk.identities.devices().revoke(ONE, "stolen", desk.somebody(), "here");
            door.startAgain();
            Eventually.becomes("the other comes back", () -> other.connected());
            assertThat(RawTls.tryConnect(sockets(one), door.port(), "qz-1")).isNotZero();
            assertThat(link.connected()).isFalse();
            assertThat(door.log()).contains("certificate verify failed");
        }
    }

    @Test
    void i81_a_stranger_is_refused() {
        IdentityDesk.Board one = desk.enrol(ONE);
        var foreign =
                CountyAuthority.open(folder.resolve("other"), TestIdentities.COUNTY, desk.clock, new SecureRandom());
        var pair = DeviceKey.generate();
        IdentityDesk.Board stranger = new IdentityDesk.Board(
                ONE, pair, foreign.issue(ONE, pair.getPublic()).orElseThrow());
        assertThat(RawTls.tryConnect(sockets(stranger), door.port(), "qz-1")).isEqualTo(-1);
        assertThat(RawTls.tryConnect(sockets(one), door.port(), "qz-1", "TLSv1.2"))
                .isEqualTo(-1);
        assertThat(RawTls.tryConnect(sockets(one), door.port(), "qz-1")).isZero();
    }
}
