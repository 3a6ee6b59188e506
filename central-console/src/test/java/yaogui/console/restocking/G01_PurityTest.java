package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The planner is a pure function: it knows the JDK and itself, no clock, no chance, no files. */
final class G01_PurityTest {

    private static final Path ROOT = Path.of("src/main/java/yaogui/console/restocking");

    @Test
    void importsTheJdkAndItselfOnly() throws IOException {
        assertThat(lines(ROOT).filter(line -> line.startsWith("import ")))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "import (java\\.(util|time)\\.|org\\.jspecify\\.|yaogui\\.console\\.restocking\\.).*"));
    }

    @Test
    void readsNoClockAndThrowsNoDice() throws IOException {
        assertThat(lines(ROOT))
                .noneMatch(line -> line.matches(".*(\\.now\\(|nanoTime|currentTimeMillis|[rR]andom).*")
                        && !line.strip().startsWith("*"));
    }

    @Test
    void demandAndRoundsKnowNothingOfEachOther() throws IOException {
        for (String inner : List.of("demand", "rounds")) {
            assertThat(lines(ROOT.resolve(inner)).filter(line -> line.startsWith("import yaogui")))
                    .allMatch(line -> line.startsWith("import yaogui.console.restocking." + inner + "."));
        }
    }

    private static Stream<String> lines(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(path -> path.toString().endsWith(".java")).toList();
        }
        return files.stream().flatMap(G01_PurityTest::read);
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
