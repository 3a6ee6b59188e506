package yaogui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** {@code ./yaogui bench agent}, for real but as short as it gets. No figure is judged: a busy machine is no fault. */
@Timeout(300)
@Isolated("measures this machine")
final class F01_BenchOfTheAgent {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int bench(String... arguments) {
        CommandLine command = Bench.commandLine();
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(complained, true));
        return command.execute(arguments);
    }

    @Test
    void everyFigureIsMeasuredAndNothingIsLeftBehind() {
        long processes = ProcessHandle.current().children().count();

        int status = bench("agent", "--samples", "3", "--starts", "1", "--settle", "0", "--folder", folder.toString());

        assertThat(complained.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(said.toString()).contains(" cores, ", "commits go to ", "jvm.options");
        assertCards("card text → verified", "< 5 ms: (met|missed)");
        assertCards("card picture 1280×720 → verified", "< 60 ms: (met|missed)");
        assertCards("card text → order committed", "");
        assertCards("order committed → motor supply on", "");
        assertThat(figure("syncs of the journal a dispense", "syncs")).isEqualTo(2);
        assertThat(figure("journal bytes a dispense", "kB")).isBetween(3 * 4.1, 100.0);
        assertThat(figure("sent to the medium a dispense", "kB")).isBetween(0.0, 1_000.0);
        assertCards("card at the reader → taken by the running agent", "");
        assertStart("start → ready", "< 2000 ms: (met|missed)");
        assertStart("start → ready, with an AOT cache", "< 2000 ms: (met|missed)");
        assertMemory("idle memory (VmRSS)", "< 90 MB: (met|missed)");
        assertMemory("idle memory (VmRSS), with an AOT cache", "< 90 MB: (met|missed)");
        assertMemory("most memory until then (VmHWM)", "");
        assertMemory("most memory (VmHWM), with an AOT cache", "");
        assertThat(folder).isEmptyDirectory();
        assertThat(ProcessHandle.current().children().count()).isEqualTo(processes);
    }

    /** A resident notices a minute, and no computer verifies a signature within a hundred nanoseconds. */
    private void assertCards(String name, String aim) {
        Matcher line = line(name, NUMBER + " ms +" + NUMBER + " ms +[\\d.]+–[\\d.]+ +" + NUMBER + " +3" + end(aim));
        assertThat(Double.parseDouble(line.group(1))).isBetween(0.0001, 60_000.0);
        assertThat(Double.parseDouble(line.group(2))).isBetween(0.0001, 60_000.0);
        assertThat(Double.parseDouble(line.group(3))).isGreaterThanOrEqualTo(Double.parseDouble(line.group(2)));
    }

    private double figure(String name, String unit) {
        String figures = NUMBER + " " + unit + " +" + NUMBER + " " + unit + " +[\\d.]+–[\\d.]+ +" + NUMBER + " +3";
        return Double.parseDouble(line(name, figures).group(2));
    }

    private void assertStart(String name, String aim) {
        Matcher line = line(name, NUMBER + " ms +[\\d.]+–[\\d.]+ +[\\d.]+ +1" + end(aim));
        assertThat(Double.parseDouble(line.group(1))).isBetween(50.0, 60_000.0);
    }

    /** Java alone takes 20 MB, and a board has 512. */
    private void assertMemory(String name, String aim) {
        Matcher line = line(name, NUMBER + " MB +[\\d.]+–[\\d.]+ +[\\d.]+ +1" + end(aim));
        assertThat(Double.parseDouble(line.group(1))).isBetween(20.0, 512.0);
    }

    private static String end(String aim) {
        return aim.isEmpty() ? "" : " +" + aim;
    }

    private Matcher line(String name, String figures) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " +" + figures + "$")
                .matcher(said.toString());
        assertThat(line.find()).as("%s in%n%s", name, said).isTrue();
        return line;
    }

    @Test
    void nothingToDoIsRefusedWithASentence() {
        assertThat(bench("agent", "--samples", "0", "--folder", folder.toString()))
                .isEqualTo(1);
        assertThat(complained.toString()).contains("0 samples of 5 starts; use 1 or more of both");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(bench("agent", "--folder", file.toString())).isEqualTo(1);
        assertThat(complained.toString())
                .startsWith("The agent cannot be measured: ")
                .contains(file.toString());
    }
}
