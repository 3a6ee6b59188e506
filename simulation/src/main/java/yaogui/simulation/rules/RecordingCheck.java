package yaogui.simulation.rules;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import yaogui.agent.recorder.BadRecording;
import yaogui.agent.recorder.Replay;
import yaogui.agent.recorder.Replayed;

/** What the flight recorders left: that it can be read, and that a replay of it takes the path that was recorded. */
public final class RecordingCheck {

    private static final String ENDING = ".jsonl.gz";

    private RecordingCheck() {}

    public static boolean isRecording(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    /** What a recording says, unpacked, to be searched. */
    public static byte[] unpacked(Path recording) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(recording)))) {
            return in.readAllBytes();
        }
    }

    /** @throws IllegalStateException if a replay takes another path, or none */
    public static void requireSamePath(Path recording) {
        try {
            Replayed replayed = Replay.of(recording);
            replayed.difference().ifPresent(difference -> {
                throw new IllegalStateException("%s: %s".formatted(recording.getFileName(), difference));
            });
        } catch (BadRecording bad) {
            throw new IllegalStateException(bad);
        }
    }
}
