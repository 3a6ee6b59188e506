package yaogui.agent.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestPoint;
import yaogui.hardware.simulated.SimulatedFault;

/** Around an incident, what the dispenser went by is kept, and a replay takes the same path. */
class A01_Incident {

    @AutoClose
    private final TestPoint point;

    A01_Incident(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
    }

    private List<Path> recordings() throws IOException {
        if (!Files.exists(point.recordings())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(point.recordings())) {
            return files.sorted().toList();
        }
    }

    @Test
    void aJam() throws IOException, BadRecording {
        point.cabinet.inject(SimulatedFault.F06_STALL, "A1");
        point.take(CONDOM, TestCards.of(1));
        point.pass(Duration.ofSeconds(30));
        assertThat(recordings()).hasSize(1);
        Replayed replayed = Replay.of(recordings().getFirst());
        ReplayTable.lines(replayed, false).forEach(System.out::println);
        System.out.println(RecordingReader.text(recordings().getFirst()));
        System.out.println(Files.size(recordings().getFirst()));
        assertThat(replayed.difference()).isEmpty();
    }
}
