package yaogui.console.identity;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import yaogui.console.broker.Doors;
import yaogui.console.broker.EmbeddedBroker;
import yaogui.console.broker.Guard;
import yaogui.console.broker.Links;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.MutualTls;
import yaogui.protocol.link.Access;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;

/** The real broker behind its TLS door, for the dispensers of a desk. */
final class TlsDoor implements AutoCloseable {

    static final String OURS = "yaogui/1/qingzhou/";

    private final IdentityDesk desk;
    final EmbeddedBroker broker;
    final BrokerFiles files;

    TlsDoor(IdentityDesk desk) {
        this.desk = desk;
        SecureRandom random = new SecureRandom();
        DeviceIdentities devices = desk.identities.devices();
        this.files = new BrokerFiles(devices.authority(), desk.clock, random);
        Guard guard = new Guard(TestIdentities.COUNTY, "@console", "secret", (id, secret) -> false, devices::admits);
        this.broker = EmbeddedBroker.start(
                desk.home().resolve("broker"), new Doors(0, Optional.of(files.door("127.0.0.1", 0))), guard, random);
        devices.whenEnded(broker::lookAgain);
    }

    int port() {
        return broker.outerPort();
    }

    X509Certificate root() {
        return desk.identities.devices().authority().root();
    }

    SSLSocketFactory sockets(KeyPair pair, CertificateChain chain, Optional<Instant> time) {
        return MutualTls.sockets(pair.getPrivate(), chain, root(), () -> time);
    }

    /** A board's link with its own name, and no idea what time it is. */
    PahoLink link(IdentityDesk.Board board) {
        return link(board, board.dispenser().text(), Optional.empty());
    }

    PahoLink link(IdentityDesk.Board board, String name, Optional<Instant> time) {
        SSLSocketFactory sockets = sockets(board.pair(), board.chain(), time);
        return Links.open(new LinkSettings(
                "ssl://127.0.0.1:" + port(),
                name,
                name,
                new Access.Certificate(() -> sockets, () -> 0),
                List.of(OURS + name + "/down/#"),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofHours(1)));
    }

    PahoLink console() {
        return Links.open(broker.innerPort(), "@console", "secret", OURS + "+/up/events");
    }

    @Override
    public void close() {
        broker.close();
    }
}
