package yaogui.console.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.broker.Doors;
import yaogui.protocol.identity.KeptFile;

/** What the broker in this process shows and trusts, in files as it reads them. New at each start. */
public final class BrokerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerFiles.class);

    private static final int PASSWORD_BITS = 130;

    private final CountyAuthority authority;
    private final InstantSource clock;
    private final Path keyStore;
    private final Path trustStore;
    private final String password;
    private Instant until = Instant.EPOCH;

    /** @param random for the password, which nobody needs to know after this start */
    public BrokerFiles(CountyAuthority authority, InstantSource clock, SecureRandom random) {
        this.authority = authority;
        this.clock = clock;
        this.keyStore = authority.files().folder().resolve("broker.p12");
        this.trustStore = authority.files().folder().resolve("trusted.p12");
        this.password = new BigInteger(PASSWORD_BITS, random).toString(Character.MAX_RADIX);
    }

    /**
     * Writes them for a door.
     *
     * @throws IllegalStateException if that cannot be, or the authority has expired
     */
    public Doors.Outer door(String host, int port) {
        BrokerCertificate certificate = authority
                .issueBroker(List.of())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "the county's issuing certificate has expired: bring the root's key and run 'console authority renew --home FOLDER --root-key FILE'"));
        write(certificate);
        return new Doors.Outer(host, port, keyStore, trustStore, password);
    }

    /** Writes them anew if the certificate has come into the last third of its life; whether it did. */
    public boolean renewIfDue() {
        Instant due = until.minus(CountyAuthority.HOLDER_LIFE.dividedBy(3));
        if (clock.instant().isBefore(due)) {
            return false;
        }
        Optional<BrokerCertificate> next = authority.issueBroker(List.of());
        next.ifPresent(this::write);
        return next.isPresent();
    }

    private void write(BrokerCertificate certificate) {
        try {
            ByteArrayOutputStream keys = new ByteArrayOutputStream();
            certificate.store(keys, password.toCharArray());
            KeptFile.write(keyStore, keys.toByteArray());
            ByteArrayOutputStream trust = new ByteArrayOutputStream();
            BrokerCertificate.storeTrust(authority.root(), trust, password.toCharArray());
            KeptFile.write(trustStore, trust.toByteArray());
            until = certificate.chain().own().getNotAfter().toInstant();
            LOG.info("The broker has a certificate until {}", until);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the broker's certificate cannot be written to %s: %s".formatted(keyStore, e.getMessage()), e);
        }
    }
}
