package yaogui.agent.recorder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.DispenserId;

/** The recordings of a dispenser on disk: few, small, numbered; the oldest give way. */
final class RecordingFolder {

    static final int MOST_FILES = 20;

    /** Of all together, in bytes; one has 2,000 to 100,000. */
    static final long MOST_BYTES = 1L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(RecordingFolder.class);
    private static final Pattern NAME = Pattern.compile("incident-(\\d{1,9})\\.jsonl\\.gz");

    private final Path folder;
    private final DispenserId dispenser;
    private boolean troubleTold;

    RecordingFolder(Path folder, DispenserId dispenser) {
        this.folder = folder;
        this.dispenser = dispenser;
    }

    /**
     * Trouble is said once: whoever looks for a recording finds it in the log, and nothing depends on one. That one was kept
     * is not said: an order may have led to it, and the log knows the second.
     */
    void add(String recording) {
        try {
            Path file = write(recording);
            dropOldest();
            troubleTold = false;
            LOG.debug("{}: what led to it is kept in {}", dispenser, file);
        } catch (IOException e) {
            if (!troubleTold) {
                LOG.warn("{}: a recording cannot be kept in {}: {}", dispenser, folder, e.toString());
            }
            troubleTold = true;
        }
    }

    private Path write(String recording) throws IOException {
        Files.createDirectories(folder);
        List<Path> there = list();
        long number = there.isEmpty() ? 1 : number(there.getLast()) + 1;
        Path file = folder.resolve("incident-%06d.jsonl.gz".formatted(number));
        Path unfinished = folder.resolve("incident.unfinished");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
            out.write(recording.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        forgetMinute(file);
        return file;
    }

    /** The journal keeps only the hour of an order, so a file that tells of one must not keep more. */
    private static void forgetMinute(Path file) throws IOException {
        FileTime written = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.from(written.toInstant().truncatedTo(ChronoUnit.HOURS)));
    }

    private void dropOldest() throws IOException {
        List<Path> there = new ArrayList<>(list());
        long bytes = 0;
        for (Path file : there) {
            bytes += Files.size(file);
        }
        while (there.size() > 1 && (there.size() > MOST_FILES || bytes > MOST_BYTES)) {
            Path oldest = there.removeFirst();
            bytes -= Files.size(oldest);
            Files.delete(oldest);
        }
    }

    /** The oldest first. */
    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(RecordingFolder::number))
                    .toList();
        }
    }

    private static long number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }
}
