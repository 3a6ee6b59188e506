package yaogui.agent.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recording in {@code src/test/resources/recordings} is replayed, and what this software makes of it is held against
 * the text beside it. A fault from the field becomes a test by being put there: {@code docs/flight-recorder.md}.
 *
 * <p>{@code -Dyaogui.recordings=expect} writes the texts anew, {@code -Dyaogui.recordings=record} also the recordings that the
 * simulated cabinet can make. Both are for whoever has changed the states and then reads the difference.
 */
class A05_FieldFaults {

    private static final Path FOLDER = Path.of("src/test/resources/recordings");
    private static final String WISH = System.getProperty("yaogui.recordings", "");

    static List<Path> recordings() throws IOException, BadRecording {
        if (WISH.equals("record")) {
            SimulatedFaults.record(FOLDER);
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().contains(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void isWhatItWas(Path recording) throws IOException, BadRecording {
        List<String> told = ReplayTable.lines(Replay.of(recording), false);
        Path expected =
                FOLDER.resolve(recording.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "") + ".txt");
        if (WISH.equals("record") || WISH.equals("expect")) {
            Files.write(expected, told);
        }
        assertThat(expected)
                .as("what %s should come to; -Dyaogui.recordings=expect writes it", recording)
                .exists();
        assertThat(told).isEqualTo(Files.readAllLines(expected));
    }

    /** Those that were made before the light of a curtain could be switched do not say whether it could. */
    @Test
    void oldOnesAreAmongThem() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("before-emitters.jsonl"))).doesNotContain("switchableEmitter");
        assertThat(Files.readString(FOLDER.resolve("curtain-blind.jsonl"))).contains("\"switchableEmitter\":true");
    }

    @Test
    void theSimulatedOnesAreThere(@TempDir Path elsewhere) throws IOException, BadRecording {
        SimulatedFaults.record(elsewhere);
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files.map(Path::getFileName).map(FOLDER::resolve))
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(file).exists());
        }
    }
}
