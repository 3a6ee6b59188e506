package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A configuration from afar that ends the process at its start is taken back after some starts. Real processes, one after the other,
 * as systemd would start them: five seconds, for there is no other way to die.
 */
class C05_KilledByItsConfiguration {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path home;

    private record Ended(int code, String said) {}

    private Ended run(String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        JAVA.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingAgent.class.getName(),
                        home.toString(),
                        what))
                .redirectError(home.resolve("errors.txt").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said.strip());
    }

    @Test
    void aConfigurationThatKillsAtTheStartIsGoneAfterThreeStarts() throws Exception {
        assertThat(run("take")).isEqualTo(new Ended(0, "true"));
        for (int start = 1; start <= 3; start++) {
            assertThat(run("run").code()).as("start %d", start).isEqualTo(DyingAgent.KILLED);
        }
        Ended fourth = run("run");
        assertThat(fourth.code()).isZero();
        assertThat(fourth.said()).isEqualTo("true {}");
        assertThat(run("run")).as("and it stays so").isEqualTo(fourth);
    }
}
