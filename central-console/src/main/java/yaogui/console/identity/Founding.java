package yaogui.console.identity;

import java.io.IOException;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.CountyId;
import yaogui.protocol.identity.DeviceKey;

/**
 * Makes a county's root and issuing authority, each file once: a start that was cut short is gone on with. A key that lies there
 * is never written over.
 */
final class Founding {

    private static final Logger LOG = LoggerFactory.getLogger(Founding.class);

    private static final byte[] SAMPLE = {1, 2, 3};

    private final AuthorityFiles files;
    private final InstantSource clock;
    private final CertificateMaker maker;

    Founding(AuthorityFiles files, InstantSource clock, CertificateMaker maker) {
        this.files = files;
        this.clock = clock;
        this.maker = maker;
    }

    /**
     * The certificate is written last: while it is missing, nobody has been given anything yet.
     *
     * @param inUse whether dispensers are known to have been given something: then an issuing key that is missing is lost
     */
    void completeFor(CountyId county, boolean inUse) {
        if (!Files.exists(files.root())) {
            requireNoIssuing();
            KeyPair pair = rootPair();
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
                        "%s is missing. Put it back from a copy, or have the root sign the same key again: console authority renew --root-key FILE"
                                .formatted(files.issuing()));
            }
            renew(files.rootKey(), !inUse);
        }
    }

    private KeyPair rootPair() {
        if (Files.exists(files.rootKey())) {
            PrivateKey key = PemFiles.key(files.rootKey());
            return new KeyPair(PublicHalf.of(key), key);
        }
        KeyPair pair = DeviceKey.generate();
        write(files.rootKey(), pair.getPrivate());
        return pair;
    }

    private void requireNoIssuing() {
        if (Files.exists(files.issuing())) {
            throw new IllegalStateException(
                    "%s is missing, and dispensers know their county by it. Put it back from a copy."
                            .formatted(files.root()));
        }
    }

    /**
     * Keeps the issuing key if there is one, also where its certificate is lost: what it signed and what it revoked stay as they are.
     *
     * @param mayMakeKey whether another may be made where there is none
     * @throws IllegalStateException if there is none and none may be made, or if it is not that of the certificate beside it
     */
    void renew(Path rootKey, boolean mayMakeKey) {
        Signer root = new Signer(PemFiles.certificate(files.root()), PemFiles.key(rootKey));
        requireFit(root, rootKey);
        PublicKey key = issuingKey().orElseGet(() -> makeIssuingKey(mayMakeKey));
        Instant now = clock.instant();
        Instant last = root.certificate().getNotAfter().toInstant();
        Instant usual = now.plus(CountyAuthority.issuingLife());
        String name = root.certificate().getSubjectX500Principal().getName().replace("CN=Yaogui root", "Yaogui issuer");
        write(
                files.issuing(),
                maker.issuing(root, key, new CertificateMaker.Terms(name, now, usual.isBefore(last) ? usual : last)));
    }

    private Optional<PublicKey> issuingKey() {
        if (!Files.exists(files.issuingKey())) {
            return Optional.empty();
        }
        PrivateKey kept = PemFiles.key(files.issuingKey());
        if (Files.exists(files.issuing())) {
            requireFit(new Signer(PemFiles.certificate(files.issuing()), kept), files.issuingKey());
        } else {
            LOG.warn(
                    "{} was missing. The root signs the key in {} again, so what that signed stays good.",
                    files.issuing(),
                    files.issuingKey());
        }
        return Optional.of(PublicHalf.of(kept));
    }

    private PublicKey makeIssuingKey(boolean mayMakeKey) {
        if (!mayMakeKey) {
            throw new IllegalStateException(
                    "%s is missing, and it has signed dispensers. Put it back from a copy. Where there is none, 'console authority renew --root-key FILE --new-key' makes another; docs/authority.md says what that means."
                            .formatted(files.issuingKey()));
        }
        if (Files.exists(files.issuing())) {
            setAside(files.issuing());
        }
        KeyPair pair = DeviceKey.generate();
        write(files.issuingKey(), pair.getPrivate());
        LOG.info("A new issuing key is in {}", files.issuingKey());
        return pair.getPublic();
    }

    /** The certificate of a key that is lost: whoever looks into what that signed may want it. */
    private static void setAside(Path issuing) {
        String serial = PemFiles.certificate(issuing).getSerialNumber().toString(16);
        Path aside = issuing.resolveSibling("issuing-%s.pem".formatted(serial));
        try {
            Files.move(issuing, aside);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s cannot be moved to %s: %s".formatted(issuing, aside, e.getMessage()), e);
        }
        LOG.warn("The certificate of the lost issuing key is kept as {}", aside);
    }

    private static void write(Path file, PrivateKey key) {
        if (Files.exists(file)) {
            throw new IllegalStateException("%s is there already and is not written over".formatted(file));
        }
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
