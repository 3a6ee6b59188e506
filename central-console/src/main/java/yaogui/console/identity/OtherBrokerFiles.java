package yaogui.console.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.CountyId;

/**
 * What a broker that is another program, such as mosquitto, goes by: whom to trust, who may say and read what, and who counts
 * no more. No secret is among it. Written at the start, with each revocation and each day.
 */
public final class OtherBrokerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OtherBrokerFiles.class);

    private final CountyId county;
    private final CountyAuthority authority;
    private final Path folder;

    /** @param folder that the broker reads; made if it is missing */
    public OtherBrokerFiles(CountyId county, CountyAuthority authority, Path folder) {
        this.county = county;
        this.authority = authority;
        this.folder = folder;
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
