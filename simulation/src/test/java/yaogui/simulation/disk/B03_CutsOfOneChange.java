package yaogui.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.simulation.disk.Papers.A1;
import static yaogui.simulation.disk.Papers.CONDOM;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Desired;

/**
 * The power goes inside each write of a change that the console signed: a policy with other quota windows, which begin anew,
 * and of the old ones nothing is left.
 */
final class B03_CutsOfOneChange {

    @TempDir
    private Path folder;

    private static void taken(CutPoint point) {
        point.load(A1, CONDOM, "C1", 3);
        point.take(CONDOM);
    }

    private static void changed(CutPoint point) {
        point.whileTheLogIsKept(() -> point.desire(Desired.Kind.POLICY, 2, Papers.policy(7)));
        point.tick();
    }

    private static void recalled(CutPoint point) {
        point.whileTheLogIsKept(
                () -> point.desire(Desired.Kind.HOLDS, 2, new Holds(Set.of(Papers.HELD, Papers.ALSO_HELD))));
        point.tick();
    }

    @Test
    void f25_f30_insideEachWriteOfARecall() throws IOException {
        EveryCut cuts = new EveryCut(folder);
        assertThat(cuts.of(B03_CutsOfOneChange::taken, B03_CutsOfOneChange::recalled))
                .contains("desired applied");
        assertThat(cuts.images()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void insideEachWriteOfAChange() throws IOException {
        EveryCut cuts = new EveryCut(folder);
        assertThat(cuts.of(B03_CutsOfOneChange::taken, B03_CutsOfOneChange::changed))
                .containsExactly(
                        "a checkpoint",
                        "the log is emptied",
                        "the log is begun anew",
                        "desired applied",
                        "a transaction",
                        "a transaction",
                        "a checkpoint",
                        "the log is emptied");
        assertThat(cuts.images()).isGreaterThanOrEqualTo(350);
    }
}
