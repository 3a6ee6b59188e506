package yaogui.agent.desired;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * Documents that a technician brings on a stick, to a dispenser that has no line (F25). They are files of what would have
 * come by the wire, and count for as much: signed for this dispenser, and newer than what is in force. One thread.
 */
public final class CarriedDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(CarriedDocuments.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int MOST_FILES = 20;

    private final Path folder;
    private final DispenserId dispenser;
    private final Predicate<Signed> receiver;
    private final Map<Path, String> looked = new HashMap<>();
    private long nextNanos = Long.MIN_VALUE;

    /**
     * @param folder where sticks appear; need not exist
     * @param receiver what takes over a document if it is good; false if it could not even say whether, and must see it again
     */
    public CarriedDocuments(Path folder, DispenserId dispenser, Predicate<Signed> receiver) {
        this.folder = folder;
        this.dispenser = dispenser;
        this.receiver = receiver;
    }

    /** Looks every ten seconds; each file until it has been judged once, and again when it is another. */
    public void tick(long nanos) {
        if (nanos < nextNanos) {
            return;
        }
        nextNanos = nanos + EVERY.toNanos();
        if (Files.isDirectory(folder)) {
            mine().forEach(this::take);
        } else {
            looked.clear();
        }
    }

    private List<Path> mine() {
        List<Path> mine = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, dispenser.text() + ".*.json")) {
            for (Path file : files) {
                if (mine.size() < MOST_FILES) {
                    mine.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException gone) {
            LOG.warn("{}: {} cannot be read: {}", dispenser, folder, gone.toString());
        }
        return mine;
    }

    private void take(Path file) {
        try {
            String version = Files.size(file) + " " + Files.getLastModifiedTime(file);
            if (version.equals(looked.get(file))) {
                return;
            }
            byte[] bytes;
            try (var stream = Files.newInputStream(file)) {
                bytes = stream.readNBytes(MessageCodec.MOST_BYTES + 1);
            }
            if (isJudged(file, bytes)) {
                looked.put(file, version);
            }
        } catch (IOException gone) {
            LOG.warn("{}: {} cannot be read: {}", dispenser, file.getFileName(), gone.toString());
        }
    }

    private boolean isJudged(Path file, byte[] bytes) {
        try {
            return receiver.test(MessageCodec.read(bytes, Signed.class));
        } catch (MalformedMessage unfit) {
            LOG.warn("{}: {} is no document: {}", dispenser, file.getFileName(), unfit.getMessage());
            return true;
        }
    }
}
