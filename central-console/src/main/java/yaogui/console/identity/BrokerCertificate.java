package yaogui.console.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import yaogui.protocol.identity.CertificateChain;

/**
 * By what a broker of the county is known.
 *
 * @param key its own
 * @param chain for it
 */
record BrokerCertificate(PrivateKey key, CertificateChain chain) {

    /** No dispenser can be called so. */
    static final String NAME = "Yaogui broker";

    /** Into a key store, PKCS #12. */
    void store(OutputStream out, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("broker", key, password, chain.certificates().toArray(Certificate[]::new));
        store.store(out, password);
    }

    /** The root alone, into a key store of what is trusted. */
    static void storeTrust(X509Certificate root, OutputStream out, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", root);
        store.store(out, password);
    }

    /** Into two PEM files, for a broker that is another program. */
    void write(Path certificateFile, Path keyFile) {
        PemFiles.write(keyFile, PemFiles.PRIVATE_KEY, List.of(key.getEncoded()));
        PemFiles.write(
                certificateFile,
                PemFiles.CERTIFICATE,
                chain.certificates().stream().map(BrokerCertificate::encoded).toList());
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return NAME;
    }
}
