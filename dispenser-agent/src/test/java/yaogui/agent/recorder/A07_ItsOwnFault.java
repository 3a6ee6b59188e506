package yaogui.agent.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserSetup;
import yaogui.agent.dispensing.State;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.dispensing.TestTime;
import yaogui.agent.journal.Journal;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.hardware.spiral.TurnLimits;

/** A recorder with a bug of its own: it writes into an archive that was closed, which throws what no disk throws. */
class A07_ItsOwnFault {

    @Test
    void stopsTheRecordingAndNotTheDispenser(@TempDir Path home) throws IOException {
        TestTime time = new TestTime();
        SimulatedCabinet cabinet =
                new SimulatedCabinet(TestPoint.EQUIPMENT, FaultRates.NONE, time, new SplittableRandom(8));
        DispenserSetup setup =
                new DispenserSetup(TestPoint.ID, TestGoods.PLANOGRAM, TurnLimits.USUAL, TestConsole.KEYS, "0.1.0");
        Path closed;
        try (FileSystem archive = FileSystems.newFileSystem(home.resolve("a.zip"), Map.of("create", "true"))) {
            closed = archive.getPath("recordings");
        }
        try (Journal journal = Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(1))) {
            Dispenser dispenser = new Dispenser(
                    setup,
                    cabinet,
                    new SimulatedReader(),
                    journal,
                    new DeviceClock(time, ZoneId.of("Asia/Shanghai"), Instant.EPOCH),
                    new SplittableRandom(2),
                    "",
                    new FlightRecorder(setup, closed));
            cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
            for (int second = 0; second < 700; second++) {
                time.pass(Duration.ofSeconds(1));
                dispenser.tick();
            }
            assertThat(dispenser.view().alarms()).isEqualTo(List.of("door-open"));
            assertThat(dispenser.view().state()).isEqualTo(new State.InService());
            cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
            time.pass(Duration.ofSeconds(1));
            dispenser.tick();
            assertThat(dispenser.view().state()).isEqualTo(new State.Idle());
            dispenser.end();
        }
    }
}
