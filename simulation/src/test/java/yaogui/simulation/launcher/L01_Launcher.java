package yaogui.simulation.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./yaogui} up to the point where it would build or start: nothing here starts Maven, which may be what runs us.
 */
final class L01_Launcher {

    private static final List<String> TOOLS = List.of("bash", "dirname", "env", "readlink", "sed");

    @TempDir
    private Path tools;

    @TempDir
    private Path jdks;

    private record Outcome(int status, String output, String errors) {}

    @BeforeEach
    void layTheToolsButNoJava() throws IOException {
        for (String tool : TOOLS) {
            layCommand(tools.resolve(tool), "exec /usr/bin/" + tool + " \"$@\"");
        }
    }

    @Test
    void helpNamesEveryCommandInBothLanguages() throws IOException, InterruptedException {
        var help = run("", "help");
        assertThat(help.status()).isZero();
        for (String command :
                List.of("demo", "agent", "console", "card", "plan", "bench", "simulate", "test", "help")) {
            assertThat(help.output()).containsPattern("(?m)^  " + command + " +[a-z].*\\p{IsHan}");
        }
    }

    @Test
    void anUnknownCommandIsRefusedWithTheNearestOne() throws IOException, InterruptedException {
        var refusal = run("", "consle");
        assertThat(refusal.status()).isEqualTo(2);
        assertThat(refusal.errors())
                .isEqualTo("There is no command 'consle': did you mean 'console'? './yaogui help' lists them.\n");
    }

    @Test
    void withoutAJdkOneSentenceSaysWhatToInstall() throws IOException, InterruptedException {
        assertSaysWhatToInstall(run("", "demo"));
    }

    @Test
    void olderJdksArePassedOver() throws IOException, InterruptedException {
        layJdk("java-17-openjdk", "17.0.15");
        layJdk("java-24-openjdk", "24");
        assertSaysWhatToInstall(run(jdks.resolve("java-17-openjdk").toString(), "demo"));
    }

    private static void assertSaysWhatToInstall(Outcome refusal) {
        assertThat(refusal.status()).isEqualTo(1);
        assertThat(refusal.errors())
                .contains("openjdk-25-jdk", "Debian 13", "Temurin 25")
                .hasLineCount(1);
    }

    private void layJdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(jdks.resolve(name).resolve("bin"));
        Files.writeString(bin.resolveSibling("release"), "IMPLEMENTOR=\"N\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String tool : List.of("java", "javac")) {
            layCommand(bin.resolve(tool), "exit 0");
        }
    }

    private static void layCommand(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome run(String javaHome, String... arguments) throws IOException, InterruptedException {
        Path errors = tools.resolve("errors.txt");
        var builder = new ProcessBuilder(Stream.concat(Stream.of(launcher().toString()), Stream.of(arguments))
                .toList());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("YAOGUI_JDKS", jdks.toString());
        Process process = builder.redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    private static Path launcher() {
        Path inModule = Path.of("../yaogui").toAbsolutePath().normalize();
        return Files.isRegularFile(inModule) ? inModule : Path.of("yaogui").toAbsolutePath();
    }
}
