package yaogui.console.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files with keys and cards: written for the owner's eyes alone, and never over another. */
final class CardFiles {

    /** Far above any key or trust list of a county: 10,000 revoked cards take 140 kB. */
    private static final long MAX_JSON_BYTES = 10_000_000;

    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private CardFiles() {}

    static <T> T readJson(Path file, Class<T> type, String what) throws UnusableInput {
        try {
            if (Files.size(file) > MAX_JSON_BYTES) {
                throw new UnusableInput("%s is larger than 10 MB, so it is no %s.".formatted(file, what));
            }
            T value = JSON.readValue(Files.readAllBytes(file), type);
            if (value == null) {
                throw new UnusableInput("%s is no %s: it says null.".formatted(file, what));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UnusableInput("%s is no %s: %s".formatted(file, what, why(e)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Our own sentence if a record refused a value; otherwise only the place, since the text may be a secret. */
    private static String why(JsonProcessingException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return "line %d is not as it should be.".formatted(line);
    }

    static byte[] json(Object value) {
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n").getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of strings cannot be written as JSON.", e);
        }
    }

    static void write(Path file, byte[] bytes) throws UnusableInput {
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (FileAlreadyExistsException e) {
            throw alreadyThere(file);
        } catch (UnsupportedOperationException e) {
            throw new UnusableInput("%s lies on a file system that cannot keep a file to its owner. Use another folder."
                    .formatted(file));
        } catch (IOException e) {
            throw new UnusableInput("%s cannot be written: %s.".formatted(file, reason(e)));
        }
    }

    static UnusableInput alreadyThere(Path file) {
        return new UnusableInput("%s is already there and is not overwritten. Give another name.".formatted(file));
    }

    static UnusableInput unreadable(Path file, IOException e) {
        return new UnusableInput("%s cannot be read: %s.".formatted(file, reason(e)));
    }

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "it is not allowed";
        }
        String reason = e instanceof FileSystemException trouble ? trouble.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
