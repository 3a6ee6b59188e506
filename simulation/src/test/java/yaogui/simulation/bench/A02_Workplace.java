package yaogui.simulation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bench that was left in the middle leaves nothing behind. */
@Timeout(60)
final class A02_Workplace {

    @TempDir
    private Path folder;

    @Test
    void itsProcessesEndAndItsFolderGoes() throws IOException {
        Workplace place = Workplace.open(folder.resolve("new"));
        Process process = place.start(new ProcessBuilder("cat"));
        Files.writeString(Files.createDirectories(place.folder().resolve("a/b")).resolve("file"), "text");

        place.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("new")).isEmptyDirectory();
        assertThatThrownBy(() -> place.start(new ProcessBuilder("cat"))).hasMessage("the bench is ending");
    }

    @Test
    void aPartThatFailsSaysSoAndEndsNothingElse() throws IOException {
        try (Workplace place = Workplace.open(folder)) {
            Board broken = new Board(Path.of("/bin/false"), folder.resolve("none"), "");
            assertThatThrownBy(() -> new PartProcess(broken, place).run(PartProcess.Kind.VERIFY, 1))
                    .hasMessage("VERIFY-1 ended with 1: it said nothing");
        }
    }

    @Test
    void whereNothingIsBuiltOneSentenceSaysSo() {
        assertThatThrownBy(() -> Board.find(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds dispenser-agent/jvm.options. Start it as ./yaogui bench agent");
    }
}
