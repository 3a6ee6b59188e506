package yaogui.agent.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.identity.MutualTls;
import yaogui.protocol.link.Access;

/** What a running agent shows to the broker: the newest certificate that it has. Any thread. */
public final class Credentials {

    private BoardIdentity present;
    private long generation;
    private @Nullable SSLSocketFactory sockets;

    public Credentials(BoardIdentity present) {
        this.present = present;
    }

    /**
     * For a link.
     *
     * @param time what time it is, if that is believed
     */
    public Access access(Supplier<Optional<Instant>> time) {
        return new Access.Certificate(() -> sockets(time), this::generation);
    }

    public synchronized BoardIdentity present() {
        return present;
    }

    synchronized void follow(BoardIdentity next) {
        present = next;
        sockets = null;
        generation++;
    }

    private synchronized long generation() {
        return generation;
    }

    /** The same ones for one certificate: they remember the broker, and the next handshake is shorter. */
    private synchronized SSLSocketFactory sockets(Supplier<Optional<Instant>> time) {
        SSLSocketFactory made = sockets;
        if (made == null) {
            made = MutualTls.sockets(present.pair().getPrivate(), present.chain(), present.root(), time);
            sockets = made;
        }
        return made;
    }
}
