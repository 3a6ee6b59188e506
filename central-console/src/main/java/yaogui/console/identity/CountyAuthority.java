package yaogui.console.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.CertificateChain.Use;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.KeptFile;

/**
 * The county's own certificate authority: a root, whose key may lie in a safe, and an issuing authority below it, whose key
 * stays here and signs dispensers, brokers and the list of what was revoked. Any thread.
 */
public final class CountyAuthority {

    /** The console's folder holds it under this name. */
    public static final String FOLDER = "authority";

    /** Longer than the boards last: the root is what they are given once. */
    private static final Duration ROOT_LIFE = Duration.ofDays(30 * 365);

    private static final Duration ISSUING_LIFE = Duration.ofDays(5 * 365);

    /** Of a dispenser's certificate, and of a broker's. */
    public static final Duration HOLDER_LIFE = Duration.ofDays(365);

    /** With less left than a dispenser's certificate lives, it would have to be shorter. */
    static final Duration WARNED_BEFORE = HOLDER_LIFE.plusDays(60);

    /** A broker that is not told for so long refuses everybody: better a list that is old than no county. */
    private static final Duration REVOCATIONS_LIFE = Duration.ofDays(365);

    private final AuthorityFiles files;
    private final InstantSource clock;
    private final CertificateMaker maker;
    private final X509Certificate root;
    private volatile Signer issuing;

    private CountyAuthority(AuthorityFiles files, InstantSource clock, SecureRandom random) {
        this.files = files;
        this.clock = clock;
        this.maker = new CertificateMaker(random);
        this.root = PemFiles.certificate(files.root());
        this.issuing = readIssuing();
    }

    /** Whether there is one in the console's folder. */
    public static boolean isFounded(Path home) {
        return Files.exists(new AuthorityFiles(home.resolve(FOLDER)).root());
    }

    /**
     * Opens it, or makes it at the first start.
     *
     * @param home the console's folder
     * @param inUse whether dispensers were enrolled: then nothing is made that was lost
     * @throws IllegalStateException if a file of it is missing or does not fit the others, with a sentence that says which
     */
    public static CountyAuthority open(
            Path home, CountyId county, boolean inUse, InstantSource clock, SecureRandom random) {
        AuthorityFiles files = new AuthorityFiles(home.resolve(FOLDER));
        try {
            KeptFile.folder(files.folder());
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be made: %s".formatted(files.folder(), e.getMessage()), e);
        }
        new Founding(files, clock, new CertificateMaker(random)).completeFor(county, inUse);
        return new CountyAuthority(files, clock, random);
    }

    /** As the other, where nobody was enrolled yet. */
    public static CountyAuthority open(Path home, CountyId county, InstantSource clock, SecureRandom random) {
        return open(home, county, false, clock, random);
    }

    /** As it is, for the command line. */
    static CountyAuthority openExisting(Path home, InstantSource clock, SecureRandom random) {
        return new CountyAuthority(new AuthorityFiles(home.resolve(FOLDER)), clock, random);
    }

    /** Renews it also where the issuing certificate is lost, so that it cannot be opened. */
    static void renewIn(Path home, Path rootKey, boolean mayMakeKey, InstantSource clock, SecureRandom random) {
        new Founding(new AuthorityFiles(home.resolve(FOLDER)), clock, new CertificateMaker(random))
                .renew(rootKey, mayMakeKey);
    }

    /** Writes what another broker needs into a folder. */
    void writeForBroker(Path folder, List<String> hosts) {
        BrokerCertificate broker = issueBroker(hosts)
                .orElseThrow(() -> new IllegalStateException(
                        "the issuing certificate has expired: bring the root's key and run 'console authority renew'"));
        try {
            KeptFile.folder(folder);
            PemFiles.write(folder.resolve("county.pem"), PemFiles.CERTIFICATE, List.of(root.getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
        }
        broker.write(folder.resolve("broker.pem"), folder.resolve("broker.key"));
    }

    private Signer readIssuing() {
        Signer read = new Signer(PemFiles.certificate(files.issuing()), PemFiles.key(files.issuingKey()));
        Founding.requireFit(read, files.issuingKey());
        try {
            read.certificate().verify(root.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s was not signed by the root in %s. Put the file back from a copy, or run 'console authority renew'."
                            .formatted(files.issuing(), files.root()),
                    e);
        }
        return read;
    }

    /** What dispensers are given to know their county's brokers by. */
    public X509Certificate root() {
        return root;
    }

    /** The last moment of the issuing certificate. */
    public Instant issuesUntil() {
        return issuing.certificate().getNotAfter().toInstant();
    }

    /** Whether the root's key lies beside the rest. It need not. */
    public boolean hasRootKey() {
        return Files.exists(files.rootKey());
    }

    /** Whether somebody should bring the root's key now. */
    public boolean mustBeRenewedSoon() {
        return issuesUntil().isBefore(clock.instant().plus(WARNED_BEFORE));
    }

    /**
     * Signs a dispenser's key.
     *
     * @return its certificate and the issuing one; empty if the issuing certificate has expired
     */
    public Optional<CertificateChain> issue(DispenserId dispenser, PublicKey key) {
        return issue(key, dispenser.text(), Use.DISPENSER, List.of());
    }

    /** Signs the console's own key, for a broker that is another program; empty if the issuing certificate has expired. */
    Optional<CertificateChain> issueConsole(PublicKey key, String name) {
        return issue(key, name, Use.DISPENSER, List.of());
    }

    /**
     * Makes a key for a broker and signs it.
     *
     * @param hosts names and addresses by which other programs than ours may call it
     * @return empty if the issuing certificate has expired
     */
    Optional<BrokerCertificate> issueBroker(List<String> hosts) {
        KeyPair pair = DeviceKey.generate();
        return issue(pair.getPublic(), BrokerCertificate.NAME, Use.BROKER, hosts)
                .map(chain -> new BrokerCertificate(pair.getPrivate(), chain));
    }

    private Optional<CertificateChain> issue(PublicKey key, String name, Use use, List<String> hosts) {
        Instant now = clock.instant();
        Signer signer = issuing;
        Instant last = signer.certificate().getNotAfter().toInstant();
        if (!now.isBefore(last)) {
            return Optional.empty();
        }
        Instant usual = now.plus(HOLDER_LIFE);
        var terms = new CertificateMaker.Terms(name, now, usual.isBefore(last) ? usual : last);
        return Optional.of(
                new CertificateChain(List.of(maker.holder(signer, key, terms, use, hosts), signer.certificate())));
    }

    /** Writes the list of what was revoked, for brokers that are not this process. */
    void writeRevocations(List<CertificateMaker.Revoked> revoked) {
        Instant now = clock.instant();
        try {
            PemFiles.write(
                    files.revocations(),
                    PemFiles.REVOCATIONS,
                    List.of(maker.revocations(issuing, revoked, now, now.plus(REVOCATIONS_LIFE))
                            .getEncoded()));
        } catch (CRLException e) {
            throw new IllegalStateException("the revocation list cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Has the root sign the issuing key anew. Certificates that it signed before stay good.
     *
     * @param rootKey the root's key, wherever it lies
     * @throws IllegalStateException if it is not this root's
     */
    void renew(Path rootKey) {
        new Founding(files, clock, maker).renew(rootKey, false);
        issuing = readIssuing();
    }

    /** Takes over what the command line renewed meanwhile; renews it itself where the root's key lies beside. */
    void keepUp() {
        if (mustBeRenewedSoon() && hasRootKey()) {
            renew(files.rootKey());
        } else {
            issuing = readIssuing();
        }
    }

    AuthorityFiles files() {
        return files;
    }

    static Duration issuingLife() {
        return ISSUING_LIFE;
    }

    static Duration rootLife() {
        return ROOT_LIFE;
    }
}
