package yaogui.agent.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recordings that lie in a folder. */
public final class Recordings {

    private Recordings() {}

    /** The oldest first; none where there is no folder. */
    public static List<Path> in(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError if this software takes another path than the one that recorded them, which is this software */
    public static void requireSamePath(Path folder) {
        for (Path file : in(folder)) {
            try {
                Replayed replayed = Replay.of(file);
                if (!replayed.tookTheSamePath()) {
                    throw new AssertionError(String.join("\n", ReplayTable.lines(replayed, false)));
                }
            } catch (BadRecording e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }
    }
}
