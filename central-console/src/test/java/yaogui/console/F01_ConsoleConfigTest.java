package yaogui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.alarms.Deadlines;
import yaogui.protocol.configuration.ConfigurationFault;

final class F01_ConsoleConfigTest {

    @TempDir
    Path folder;

    @Test
    void theExampleIsAConfiguration() throws Exception {
        Path example = Path.of("src/main/resources/console.example.toml");
        ConsoleConfig config = ConsoleConfig.read(example);
        assertThat(config.broker()).isEqualTo(new ConsoleConfig.Listening("127.0.0.1", 8883));
        assertThat(config.plain()).as("secrets without TLS").isEmpty();
        assertThat(config.zone().getId()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void anUnknownKeyStopsTheStartAndNamesItsNeighbour() {
        assertRefused("port = 1\nprot = 1883", "unknown key 'prot'", "'port'");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertRefused("", "port");
    }

    @Test
    void aPortThatIsNoneIsSaidInASentence() {
        assertRefused("port = 99999", "port 99999");
    }

    @Test
    void deadlinesThatCannotBeMeantAreSaidInASentence() {
        String soon = "port = 0%n[alarms.urgent]%ntaken-on-hours = %d%nover-hours = %d";
        assertRefused(soon.formatted(0, 24), "taken-on-hours = 0: use 1 to 8784");
        assertRefused(soon.formatted(5, 4), "over-hours = 4: use 5 (when it should be taken on) to 8784");
        assertRefused(
                soon.formatted(30, 72), "urgent (30 and 72 hours) may not wait longer than soon (24 and 72 hours)");
        assertRefused("port = 0\n[alarms.urgnt]\ntaken-on-hours = 1\nover-hours = 2", "'urgnt'", "'urgent'");
    }

    @Test
    void deadlinesThatAreSaidCountAndTheOthersAreAsUsual() throws Exception {
        Path file = folder.resolve("console.toml");
        Files.writeString(
                file,
                Files.readString(Path.of("src/main/resources/console.example.toml"))
                        + "\n[alarms.urgent]\ntaken-on-hours = 4\nover-hours = 24\n");
        assertThat(ConsoleConfig.read(file).alarms())
                .contains(new Deadlines(Optional.of(new Deadlines.Within(4, 24)), Optional.empty(), Optional.empty()));
    }

    @Test
    void aFileThatIsNotThereIsSaidInASentence() {
        assertThatThrownBy(() -> ConsoleConfig.read(folder.resolve("none.toml")))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("none.toml cannot be read");
    }

    private void assertRefused(String port, String... said) {
        Path file = folder.resolve("console.toml");
        try {
            Files.writeString(file, """
                    county = "qingzhou"
                    time-zone = "Asia/Shanghai"
                    [broker]
                    host = "127.0.0.1"
                    %s
                    [web]
                    host = "127.0.0.1"
                    port = 0
                    """.formatted(port));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThatThrownBy(() -> ConsoleConfig.read(file))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContainingAll(said);
    }
}
