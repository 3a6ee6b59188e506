package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.broker.BadWire;

/** What a connect costs on a metered line; the figures stand in docs/wire.md. */
final class I07_BytesAConnectTest {

    @TempDir
    Path folder;

    @Test
    void i90_a_first_connect_is_below_5_kB_and_one_that_is_remembered_below_3(TestReporter reporter) {
        try (IdentityDesk desk = new IdentityDesk(folder, Instant.now());
                TlsDoor door = new TlsDoor(desk);
                BadWire wire = new BadWire(door.port())) {
            IdentityDesk.Board board = desk.enrol(ONE);
            SSLSocketFactory sockets = door.sockets(board.pair(), board.chain(), Optional.empty());
            assertThat(RawTls.tryConnect(sockets, wire.port(), "qz-1")).isZero();
            long first = wire.takeBytes();
            assertThat(RawTls.tryConnect(sockets, wire.port(), "qz-1")).isZero();
            long again = wire.takeBytes();
            reporter.publishEntry("first", first + " bytes");
            reporter.publishEntry("again", again + " bytes");
            assertThat(first).isLessThan(5_000);
            assertThat(again).isLessThan(3_000);
        }
    }
}
