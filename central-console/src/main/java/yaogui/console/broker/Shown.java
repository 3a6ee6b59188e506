package yaogui.console.broker;

import io.netty.handler.ssl.SslHandler;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.utils.CertificateUtil;

/** What a connection shows of who is at its other end. */
final class Shown {

    private Shown() {}

    /** Whether it came in by the outer door. */
    static boolean isOuter(RemotingConnection connection) {
        return connection.getTransportConnection() instanceof NettyConnection netty
                && netty.getChannel().pipeline().get(SslHandler.class) != null;
    }

    /** The certificate whose key the other end has proven to hold; empty at the inner door, and before the end of the handshake. */
    static Optional<X509Certificate> certificate(RemotingConnection connection) {
        X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
        return chain == null || chain.length == 0 ? Optional.empty() : Optional.of(chain[0]);
    }
}
