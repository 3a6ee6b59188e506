package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the years do to the certificates on both sides of the broker's TLS door. */
final class I05_TimePassesTest {

    @TempDir
    Path folder;

    private IdentityDesk desk;
    private TlsDoor door;

    @BeforeEach
    void start() {
        desk = new IdentityDesk(folder, Instant.now());
        door = new TlsDoor(desk);
    }

    @AfterEach
    void stop() {
        door.close();
        desk.close();
    }

    private int tryConnect(IdentityDesk.Board board) {
        return RawTls.tryConnect(door.sockets(board.pair(), board.chain(), Optional.empty()), door.port(), "qz-1");
    }

    @Test
    void i65_an_expired_one_is_refused_also_where_the_handshake_is_resumed() {
        IdentityDesk.Board board = desk.enrol(ONE);
        SSLSocketFactory sockets = door.sockets(board.pair(), board.chain(), Optional.empty());
        assertThat(RawTls.tryConnect(sockets, door.port(), "qz-1")).isZero();
        desk.pass(CountyAuthority.HOLDER_LIFE.plusDays(1));
        assertThat(RawTls.tryConnect(sockets, door.port(), "qz-1")).isNotZero();
        assertThat(tryConnect(board)).isNotZero();
    }

    @Test
    void i71_a_new_certificate_of_the_broker_is_shown_without_a_new_start() {
        IdentityDesk.Board one = desk.enrol(ONE);
        desk.pass(CountyAuthority.HOLDER_LIFE.dividedBy(3).multipliedBy(2).plusDays(2));
        assertThat(door.files.renewIfDue()).isTrue();
        door.broker.showNewCertificate();
        assertThat(door.files.renewIfDue()).isFalse();
        Instant late = desk.now().plus(CountyAuthority.HOLDER_LIFE.dividedBy(2));
        SSLSocketFactory later = door.sockets(one.pair(), one.chain(), Optional.of(late));
        assertThat(RawTls.tryConnect(later, door.port(), "qz-1"))
                .as("by a clock at which the first certificate is over")
                .isZero();
    }
}
