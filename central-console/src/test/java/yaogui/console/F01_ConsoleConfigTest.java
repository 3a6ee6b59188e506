package yaogui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
