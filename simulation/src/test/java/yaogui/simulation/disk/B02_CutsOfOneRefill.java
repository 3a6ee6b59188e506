package yaogui.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.simulation.disk.Papers.A2;
import static yaogui.simulation.disk.Papers.GEL;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes inside each write of one refill: door opened, boxes recorded, door shut. */
final class B02_CutsOfOneRefill {

    @TempDir
    private Path folder;

    @Test
    void insideEachWriteOfARefill() throws IOException {
        EveryCut cuts = new EveryCut(folder);
        assertThat(cuts.of(point -> point.load(A2, GEL, "G1", 2), point -> point.load(A2, GEL, "G2", 3)))
                .containsExactly("door moved", "loaded", "door moved");
        assertThat(cuts.images()).isGreaterThanOrEqualTo(100);
    }
}
