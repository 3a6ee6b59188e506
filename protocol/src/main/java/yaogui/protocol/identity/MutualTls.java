package yaogui.protocol.identity;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A dispenser's side of TLS 1.3: shows its certificate, and believes only a broker of its own county. */
public final class MutualTls {

    private static final String ALIAS = "dispenser";

    private MutualTls() {}

    /**
     * Sockets to a broker. Keep it for as long as the certificate is the same: a second connect is then shorter by the
     * certificates, since both sides remember the first.
     *
     * @param time what time it is, if that is known; while it is not, the dates of the broker's certificate do not count
     */
    public static SSLSocketFactory sockets(
            PrivateKey key, CertificateChain chain, X509Certificate root, Supplier<Optional<Instant>> time) {
        return new Tls13Sockets(context(key, chain, root, time).getSocketFactory());
    }

    /** As {@link #sockets}, for who makes connections of another kind. */
    public static SSLContext context(
            PrivateKey key, CertificateChain chain, X509Certificate root, Supplier<Optional<Instant>> time) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(
                    new KeyManager[] {new OneKey(key, chain)}, new TrustManager[] {new OneCounty(root, time)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS 1.3: " + e.getMessage(), e);
        }
    }

    /** Judges who answers. Never asks the JDK's own list of authorities. */
    private static final class OneCounty extends X509ExtendedTrustManager {

        private final X509Certificate root;
        private final Supplier<Optional<Instant>> time;

        OneCounty(X509Certificate root, Supplier<Optional<Instant>> time) {
            this.root = root;
            this.time = time;
        }

        private void judge(X509Certificate[] shown) throws CertificateException {
            Optional<String> fault;
            try {
                fault = new CertificateChain(List.of(shown)).fault(root, CertificateChain.Use.BROKER, time.get());
            } catch (IllegalArgumentException noChain) {
                fault = Optional.of(String.valueOf(noChain.getMessage()));
            }
            if (fault.isPresent()) {
                throw new CertificateException("what answers is no broker of this county: " + fault.get());
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket)
                throws CertificateException {
            judge(shown);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine)
                throws CertificateException {
            judge(shown);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type) throws CertificateException {
            judge(shown);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("nobody connects to a dispenser");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("nobody connects to a dispenser");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type) throws CertificateException {
            throw new CertificateException("nobody connects to a dispenser");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[] {root};
        }
    }

    /** Shows the one certificate, whoever asks for whatever. */
    private static final class OneKey extends X509ExtendedKeyManager {

        private final PrivateKey key;
        private final CertificateChain chain;

        OneKey(PrivateKey key, CertificateChain chain) {
            this.key = key;
            this.chain = chain;
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain.certificates().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            throw new IllegalStateException("a dispenser is no server");
        }
    }
}
