package yaogui.agent.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import yaogui.protocol.Epoch;

/**
 * The epoch of a journal, noted a second time in a small file beside it. A journal that lost its own, or that is suddenly
 * empty, is known by it to be damaged and not new.
 */
final class EpochMark {

    private EpochMark() {}

    static Path beside(Path journal) {
        return SetAside.beside(journal, ".epoch");
    }

    /** The epoch, if it was noted and its sum is right. */
    static Optional<Epoch> read(Path journal) {
        try {
            String[] words = new String(Files.readAllBytes(beside(journal)), UTF_8)
                    .strip()
                    .split(" ", -1);
            return words.length == 2 && EntrySum.of("", words[0]).equals(words[1])
                    ? Optional.of(new Epoch(words[0]))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Notes it, whole or not at all; on disk when this returns, where the settings wait for it. */
    static void write(Path journal, Epoch epoch, JournalSettings settings) {
        Path mark = beside(journal);
        Path unfinished = SetAside.beside(mark, ".new");
        String line = epoch.text() + " " + EntrySum.of("", epoch.text()) + "\n";
        try {
            try (FileChannel file = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
                if (settings.waitsForDisk()) {
                    file.force(true);
                }
            }
            Files.move(unfinished, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new JournalFault(
                    JournalFault.Kind.UNWRITABLE,
                    "The note %s beside the journal cannot be written: %s".formatted(mark, e.getMessage()));
        }
    }
}
