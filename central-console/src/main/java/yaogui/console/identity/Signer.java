package yaogui.console.identity;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * An authority that can sign.
 *
 * @param certificate its own
 * @param key that belongs to it
 */
record Signer(X509Certificate certificate, PrivateKey key) {

    @Override
    public String toString() {
        return "Signer[" + certificate.getSubjectX500Principal() + "]";
    }
}
