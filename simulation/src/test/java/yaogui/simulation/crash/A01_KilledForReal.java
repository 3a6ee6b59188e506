package yaogui.simulation.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;

/** {@code ./yaogui bench crash}, for real but short: real processes, real SIGKILL, a real disk. */
@Timeout(300)
@Isolated("takes every core, and aims at moments")
final class A01_KilledForReal {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private boolean run(int cuts, Consumer<SimulatedCabinet> mischief) throws IOException, InterruptedException {
        CrashBench.Wish wish = new CrashBench.Wish(folder, cuts, 2, 7);
        return new CrashBench(wish, new PrintWriter(said, true), InstantSource.system(), System::nanoTime, mischief)
                .run(Path.of("target"));
    }

    @Test
    void nothingIsLostAndNothingDoubledAndNothingLeftBehind() throws IOException, InterruptedException {
        assertThat(run(5, cabinet -> {})).as("%s", said).isTrue();

        assertThat(said.toString())
                .containsPattern("(?m)^cuts +5$")
                .containsPattern("(?m)^orders +[1-9]")
                .containsPattern("(?m)^journal entries +\\d\\d")
                .containsPattern("(?m)^lost +0$")
                .containsPattern("(?m)^doubled +0$")
                .doesNotContain("WRONG");
        assertThat(folder).isEmptyDirectory();
        assertThat(ProcessHandle.current().children()).noneMatch(A01_KilledForReal::isAgent);
    }

    /** F10 and F14: two boxes fall in each turn of a lane, and the curtain sees neither. The journal doubts one. */
    @Test
    void boxesThatTheJournalKnowsNothingOfAreReported() throws IOException, InterruptedException {
        assertThat(run(40, A01_KilledForReal::twoUnseen)).as("%s", said).isFalse();

        assertThat(said.toString())
                .containsPattern("(?m)^(lost|doubled) +[1-9]")
                .contains("WRONG: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingToDoIsRefusedWithASentence() {
        assertThatThrownBy(() -> new CrashBench.Wish(folder, 0, 4, 1))
                .hasMessage("0 cuts at 4 racks; use 1 or more of both");
    }

    private static void twoUnseen(SimulatedCabinet cabinet) {
        for (String lane : cabinet.equipment().lanes()) {
            cabinet.inject(SimulatedFault.F10_DROP_UNSEEN, lane);
            cabinet.inject(SimulatedFault.F14_DOUBLE_DROP, lane);
        }
    }

    private static boolean isAgent(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(Main.class.getName()))
                .isPresent();
    }
}
