package yaogui.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.simulation.disk.Papers.A1;
import static yaogui.simulation.disk.Papers.CONDOM;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.hardware.simulated.SimulatedFault;

/** F27, F28, F29: the power goes inside each write of one dispense. */
final class B01_CutsOfOneDispense {

    @TempDir
    private Path folder;

    /** One box was taken and another one will be, with a log that is begun anew, as it is after a checkpoint. */
    private static void filled(CutPoint point) {
        point.load(A1, CONDOM, "C1", 3);
        point.take(CONDOM);
        point.checkpoint();
    }

    @Test
    void f27_f28_f29_insideEachWriteOfADispense() throws IOException {
        EveryCut cuts = new EveryCut(folder);
        assertThat(cuts.of(B01_CutsOfOneDispense::filled, point -> point.take(CONDOM)))
                .containsExactly("the log is begun anew", "order placed, turn started", "order ended");
        assertThat(cuts.images()).isGreaterThanOrEqualTo(90);
    }

    /** F10: the curtain saw nothing, so the order ends as unknown, twice, and the lane is closed. */
    @Test
    void f10_f21_insideEachWriteOfATurnOfWhichNothingWasSeen() throws IOException {
        EveryCut cuts = new EveryCut(folder);
        assertThat(cuts.of(B01_CutsOfOneDispense::unseenOnce, point -> point.take(CONDOM)))
                .containsExactly("order placed, turn started", "order ended, lane changed", "alarm changed");
        assertThat(cuts.images()).isGreaterThanOrEqualTo(140);
    }

    private static void unseenOnce(CutPoint point) {
        filled(point);
        point.cabinet.inject(SimulatedFault.F10_DROP_UNSEEN, "A1");
        point.take(CONDOM);
    }
}
