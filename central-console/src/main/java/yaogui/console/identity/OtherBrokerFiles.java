package yaogui.console.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.CountyId;

/**
 * What a broker that is another program, such as mosquitto, goes by: whom to trust, who may say and read what, and who counts
 * no more. No secret is among it. Written at the start, with each revocation and each day.
 */
public final class OtherBrokerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OtherBrokerFiles.class);

    /** Written each day, so that what is older could not be. */
    private static final Duration LATE = Duration.ofDays(3);

    private final CountyId county;
    private final CountyAuthority authority;
    private final Path folder;
    private final InstantSource clock;
    private final Consumer<Optional<String>> late;

    /**
     * @param folder that the broker reads; made if it is missing
     * @param late hears after each try why the broker will refuse everybody one day; empty if it will not
     */
    public OtherBrokerFiles(
            CountyId county,
            CountyAuthority authority,
            Path folder,
            InstantSource clock,
            Consumer<Optional<String>> late) {
        this.county = county;
        this.authority = authority;
        this.folder = folder;
        this.clock = clock;
        this.late = late;
    }

    /** Writes those that have changed; a folder that cannot be written is said in the log, and tried again. */
    public void write() {
        try {
            Files.createDirectories(folder);
            Path root = folder.resolve("county.pem");
            if (Files.notExists(root)) {
                PemFiles.write(
                        root, PemFiles.CERTIFICATE, List.of(authority.root().getEncoded()));
                readable(root);
            }
            put("access", access(county));
            put("revoked.pem", Files.readString(authority.files().revocations()));
        } catch (IOException | GeneralSecurityException | IllegalStateException e) {
            LOG.error(
                    "What the broker goes by cannot be written to {}: {}. Until then it does not hear who was revoked.",
                    folder,
                    e.toString());
        }
        late.accept(late());
    }

    private Optional<String> late() {
        Path list = folder.resolve("revoked.pem");
        try (InputStream bytes = Files.newInputStream(list)) {
            X509CRL revoked = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(bytes);
            Instant written = revoked.getThisUpdate().toInstant();
            return written.isAfter(clock.instant().minus(LATE))
                    ? Optional.empty()
                    : Optional.of("%s could not be renewed since %s. After %s the broker refuses everybody."
                            .formatted(list, written, revoked.getNextUpdate().toInstant()));
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of(
                    "%s cannot be read, so the broker may refuse everybody: %s".formatted(list, e.getMessage()));
        }
    }

    /** In mosquitto's form: a dispenser speaks and reads on its own topics, by the name in its certificate. */
    static String access(CountyId county) {
        String ours = "yaogui/1/" + county + "/";
        return """
                # Written by the console. A line more would be lost.
                user %s
                topic readwrite %s#

                pattern write %s%%u/up/events
                pattern write %s%%u/up/state
                pattern write %s%%u/up/logs
                pattern write %s%%u/up/gone
                pattern read %s%%u/down/#
                """.formatted(ConsoleCertificate.NAME, ours, ours, ours, ours, ours, ours);
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path unfinished = folder.resolve(name + ".new");
        Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
        readable(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The broker runs as another user. */
    private static void readable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
}
