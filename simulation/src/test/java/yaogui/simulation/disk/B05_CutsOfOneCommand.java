package yaogui.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.simulation.disk.Papers.A1;
import static yaogui.simulation.disk.Papers.CONDOM;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.CommandAction;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;

/** Whatever a cut leaves of a command: its counter is used up if it was taken, and its lane is locked if that was said. */
class B05_CutsOfOneCommand {

    @TempDir
    Path folder;

    private static void loaded(CutPoint point) {
        point.load(A1, CONDOM, "C1", 3);
    }

    private static void commanded(CutPoint point) {
        point.whileTheLogIsKept(() -> {
            point.record(new CommandTaken(7, CommandAction.LOCK_LANE, Optional.of(A1)));
            point.record(new CommandEnded(
                    7, CommandAction.LOCK_LANE, Optional.of(A1), CommandEnded.Ending.DONE, "Lane A1 is locked."));
        });
        point.tick();
    }

    @Test
    void f46_insideEachWriteOfOneCommand() throws IOException {
        EveryCut cuts = new EveryCut(folder);
        assertThat(cuts.of(B05_CutsOfOneCommand::loaded, B05_CutsOfOneCommand::commanded))
                .contains("command taken", "command ended");
        assertThat(cuts.images()).isGreaterThanOrEqualTo(50);
    }
}
