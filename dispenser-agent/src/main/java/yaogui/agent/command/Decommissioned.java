package yaogui.agent.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A board that was taken out of use: all that was in its folder is erased, and it refuses to start. */
public final class Decommissioned extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private static final String NOTE = "decommissioned";
    private static final int BLOCK = 64 * 1024;

    private Decommissioned(String sentence) {
        super(sentence);
    }

    /**
     * Before an agent starts.
     *
     * @throws Decommissioned if it must not, with a sentence that says why and what to do
     */
    public static void refuse(Path home) {
        Path note = home.resolve(NOTE);
        if (!Files.exists(note)) {
            return;
        }
        finish(home);
        throw new Decommissioned(
                "This dispenser was taken out of use from the console, and everything in %s was erased. To use the board again, set it up anew: delete the file %s and give it a new configuration."
                        .formatted(home, note));
    }

    /** Erases everything in the folder. A power cut at any step is gone on from when the agent would start. */
    public static void erase(Path home) {
        write(home.resolve(NOTE), "Taken out of use by a command of the console.\n".getBytes(UTF_8));
        finish(home);
    }

    private static void finish(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            List<Path> paths = all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(home) && !path.equals(home.resolve(NOTE)))
                    .toList();
            for (Path path : paths) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    overwrite(path);
                }
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not everything in %s could be erased".formatted(home), e);
        }
    }

    /** What a card does with overwritten blocks is its own affair; what the file system shows is gone at least. */
    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
            for (long left = channel.size(); left > 0; left -= zeros.limit()) {
                zeros.position(0).limit((int) Math.min(BLOCK, left));
                channel.write(zeros);
            }
            channel.force(true);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            channel.write(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }
}
