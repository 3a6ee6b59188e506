package yaogui.simulation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The files themselves: no paths of one machine, no loose white space, nothing too big to read or to clone. */
final class D01_TidyRepository {

    @Test
    void everyFileIsTidy() throws IOException {
        var complaints = new ArrayList<String>();
        for (Path file : Repository.files()) {
            complaints.addAll(Tidiness.complaints(nameOf(file), Files.readAllBytes(file)));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theLongestJavaFilesAreReported(TestReporter reporter) throws IOException {
        record Length(String name, long lines) {}
        var lengths = new ArrayList<Length>();
        for (Path file : Repository.files()) {
            if (file.toString().endsWith(".java")) {
                lengths.add(new Length(nameOf(file), Files.readAllLines(file).size()));
            }
        }
        lengths.sort(Comparator.comparingLong(Length::lines).reversed());
        lengths.stream().limit(5).forEach(file -> reporter.publishEntry(file.name(), file.lines() + " lines"));
        assertThat(lengths).isNotEmpty();
    }

    @Test
    void theRepositoryIsReadAtAll() {
        assertThat(Repository.files()).map(D01_TidyRepository::nameOf).contains("pom.xml", "yaogui", ".ci/run");
    }

    @Test
    void aPathOfOneMachineIsSeen() {
        assertThat(complaints("a.md", "see /" + "work/main/x")).hasSize(1);
        assertThat(complaints("a.md", "see /" + "root/.m2")).hasSize(1);
        assertThat(complaints("a.md", "see /" + "tmp/bash_jobs.0/x")).hasSize(1);
        assertThat(complaints("a.md", "see docs/" + "work/plan and /var/lib/yaogui"))
                .isEmpty();
    }

    @Test
    void looseWhiteSpaceIsSeen() {
        assertThat(complaints("a.md", "one \ntwo\n")).containsExactly("a.md:1 ends in white space");
        assertThat(complaints("A.java", "one\n\ttwo\n")).containsExactly("A.java:2 has a tab");
        assertThat(complaints("Makefile", "\ttwo\n")).isEmpty();
        assertThat(complaints("web/vendor/chart.js", "two \n")).isEmpty();
    }

    @Test
    void aBigFileIsSeen() {
        assertThat(Tidiness.complaints("web/vendor/big.bin", new byte[Tidiness.MOST_BYTES + 1]))
                .hasSize(1);
        assertThat(Tidiness.complaints("small.bin", new byte[Tidiness.MOST_BYTES]))
                .isEmpty();
    }

    @Test
    void aLongJavaFileIsSeen() {
        String tooLong = "int a;\n".repeat(Tidiness.MOST_LINES_OF_JAVA);
        assertThat(complaints("A.java", tooLong)).hasSize(1);
        assertThat(complaints("a.csv", tooLong)).isEmpty();
    }

    private static List<String> complaints(String name, String text) {
        return Tidiness.complaints(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String nameOf(Path file) {
        return House.ROOT.relativize(file).toString();
    }
}
