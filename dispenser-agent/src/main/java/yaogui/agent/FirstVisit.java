package yaogui.agent;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Credentials;
import yaogui.protocol.identity.MutualTls;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;

/** A board that was enrolled just now goes to the broker, so that whoever stands there sees whether it is let in. */
final class FirstVisit {

    private static final Duration STEP = Duration.ofMillis(50);
    private static final int USUAL_PORT = 8883;

    private final BoardIdentity identity;
    private final String server;
    private final Duration patience;
    private final RandomGenerator random;

    /** @param patience how long it tries */
    FirstVisit(BoardIdentity identity, String server, Duration patience, RandomGenerator random) {
        this.identity = identity;
        this.server = server;
        this.patience = patience;
        this.random = random;
    }

    /** What is to be seen to, in a sentence; empty if it is let in. */
    Optional<String> trouble() {
        String name = identity.dispenser().text();
        LinkSettings settings = new LinkSettings(
                server,
                name,
                name,
                new Credentials(identity).access(Optional::empty),
                List.of(),
                Optional.empty(),
                Duration.ofMinutes(1),
                Duration.ofDays(30));
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5), random);
        try (PahoLink link = PahoLink.open(settings, backoff)) {
            for (long tries = patience.dividedBy(STEP); tries > 0 && !link.connected(); tries--) {
                LockSupport.parkNanos(STEP.toNanos());
            }
            if (link.connected()) {
                return Optional.empty();
            }
        }
        return Optional.of(whyNot());
    }

    /** Knocks once more, to see how far it comes. */
    private String whyNot() {
        URI door = URI.create(server);
        int port = door.getPort() < 0 ? USUAL_PORT : door.getPort();
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(door.getHost(), port), (int) patience.toMillis());
            return handshake(line, door.getHost(), port);
        } catch (IOException e) {
            return "was not reached within %d s: see to server in the section [broker], the line, and port %d there"
                    .formatted(patience.toSeconds(), port);
        }
    }

    private String handshake(Socket line, String host, int port) {
        try (SSLSocket tls = (SSLSocket)
                MutualTls.sockets(identity.pair().getPrivate(), identity.chain(), identity.root(), Optional::empty)
                        .createSocket(line, host, port, true)) {
            tls.setSoTimeout((int) patience.toMillis());
            tls.startHandshake();
            return "answers and does not let it in: see on the console whether the dispenser was revoked";
        } catch (SSLException e) {
            return "is not this county's broker: its certificate is of another authority or for another name. See to server in the section [broker]";
        } catch (IOException e) {
            return "answers no TLS within %d s: see to server in the section [broker]".formatted(patience.toSeconds());
        }
    }
}
