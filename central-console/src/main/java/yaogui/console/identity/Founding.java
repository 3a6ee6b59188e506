package yaogui.console.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import yaogui.protocol.CountyId;
import yaogui.protocol.identity.DeviceKey;

/** Makes a county's root and issuing authority, each file once: a start that was cut short is gone on with. */
final class Founding {

    private static final byte[] SAMPLE = {1, 2, 3};

    private final AuthorityFiles files;
    private final InstantSource clock;
    private final CertificateMaker maker;

    Founding(AuthorityFiles files, InstantSource clock, CertificateMaker maker) {
        this.files = files;
        this.clock = clock;
        this.maker = maker;
    }

    /** The certificate is written last: while it is missing, nobody has been given anything yet. */
    void completeFor(CountyId county) {
        if (!Files.exists(files.root())) {
            requireNoIssuing();
            KeyPair pair = DeviceKey.generate();
            write(files.rootKey(), pair.getPrivate());
            Instant now = clock.instant();
            write(
                    files.root(),
                    maker.root(
                            pair,
                            new CertificateMaker.Terms(
                                    "Yaogui root of " + county, now, now.plus(CountyAuthority.rootLife()))));
        }
        if (!Files.exists(files.issuing())) {
            if (!Files.exists(files.rootKey())) {
                throw new IllegalStateException(
                        "%s is missing. Put it back from a copy, or make a new one with the root's key: console authority renew --root-key FILE"
                                .formatted(files.issuing()));
            }
            renew(files.rootKey());
        }
    }

    private void requireNoIssuing() {
        if (Files.exists(files.issuing())) {
            throw new IllegalStateException(
                    "%s is missing, and dispensers know their county by it. Put it back from a copy."
                            .formatted(files.root()));
        }
    }

    /** Keeps the issuing key if there is one: what it signed and what it revoked stay as they are. */
    void renew(Path rootKey) {
        Signer root = new Signer(PemFiles.certificate(files.root()), PemFiles.key(rootKey));
        requireFit(root, rootKey);
        PublicKey key;
        if (Files.exists(files.issuingKey()) && Files.exists(files.issuing())) {
            key = PemFiles.certificate(files.issuing()).getPublicKey();
        } else {
            KeyPair pair = DeviceKey.generate();
            write(files.issuingKey(), pair.getPrivate());
            key = pair.getPublic();
        }
        Instant now = clock.instant();
        Instant last = root.certificate().getNotAfter().toInstant();
        Instant usual = now.plus(CountyAuthority.issuingLife());
        String name = root.certificate().getSubjectX500Principal().getName().replace("CN=Yaogui root", "Yaogui issuer");
        write(
                files.issuing(),
                maker.issuing(root, key, new CertificateMaker.Terms(name, now, usual.isBefore(last) ? usual : last)));
    }

    private static void write(Path file, PrivateKey key) {
        PemFiles.write(file, PemFiles.PRIVATE_KEY, List.of(key.getEncoded()));
    }

    private static void write(Path file, X509Certificate certificate) {
        try {
            PemFiles.write(file, PemFiles.CERTIFICATE, List.of(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that cannot be written", e);
        }
    }

    /** @throws IllegalStateException if the key is not that of the certificate */
    static void requireFit(Signer signer, Path keyFile) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.key());
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(signer.certificate().getPublicKey());
            signature.update(SAMPLE);
            if (!signature.verify(signed)) {
                throw new SignatureException("it belongs to another certificate");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key in %s is not that of %s: %s"
                            .formatted(keyFile, signer.certificate().getSubjectX500Principal(), e.getMessage()),
                    e);
        }
    }
}
