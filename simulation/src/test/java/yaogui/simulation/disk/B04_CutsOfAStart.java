package yaogui.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.simulation.disk.Papers.A1;
import static yaogui.simulation.disk.Papers.CONDOM;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F30: the power goes again, inside each write of the start that follows a cut in the middle of a turn. */
final class B04_CutsOfAStart {

    @TempDir
    private Path folder;

    private static void turning(CutPoint point) {
        point.load(A1, CONDOM, "C1", 3);
        point.order(CONDOM);
        point.pass(Duration.ofMillis(800));
    }

    private static void startedAgain(CutPoint point) {
        point.powerCycle();
        point.pass(Duration.ofSeconds(3));
    }

    @Test
    void f28_f30_insideEachWriteOfTheStartAfterATurnThatWasCut() throws IOException {
        EveryCut cuts = new EveryCut(folder);
        assertThat(cuts.of(B04_CutsOfAStart::turning, B04_CutsOfAStart::startedAgain))
                .containsExactly(
                        "a transaction",
                        "started",
                        "clock changed",
                        "a checkpoint",
                        "the log is emptied",
                        "the log is begun anew",
                        "order ended, lane changed",
                        "alarm changed");
        assertThat(cuts.images()).isGreaterThanOrEqualTo(220);
    }
}
