package yaogui.agent.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserSetup;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.dispensing.TestTime;
import yaogui.agent.dispensing.Witness;
import yaogui.agent.journal.Journal;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.hardware.spiral.TurnLimits;

/** What a tick of an idle dispenser costs, with and without a flight recorder. Run it by hand: it is no test. */
final class RecorderBench {

    private static final int TICKS = 2_000_000;

    private RecorderBench() {}

    /** Prints nanoseconds a tick, by turns so that both are measured warm. */
    public static void main(String[] arguments) throws IOException {
        for (int round = 1; round <= 4; round++) {
            System.out.printf("round %d: %.0f ns a tick without, %.0f ns with%n", round, measure(false), measure(true));
        }
    }

    private static double measure(boolean recorded) throws IOException {
        Path home = Files.createTempDirectory("yaogui-recorder-bench-");
        TestTime time = new TestTime();
        DispenserSetup setup =
                new DispenserSetup(TestPoint.ID, TestGoods.PLANOGRAM, TurnLimits.USUAL, TestConsole.KEYS, "0.1.0");
        try (Journal journal = Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(1))) {
            Dispenser dispenser = new Dispenser(
                    setup,
                    new SimulatedCabinet(TestPoint.EQUIPMENT, FaultRates.NONE, time, new SplittableRandom(8)),
                    new SimulatedReader(),
                    journal,
                    new DeviceClock(time, ZoneId.of("Asia/Shanghai"), Instant.EPOCH),
                    new SplittableRandom(2),
                    "",
                    recorded ? new FlightRecorder(setup, home.resolve(FlightRecorder.FOLDER)) : Witness.NOBODY);
            long began = System.nanoTime();
            for (int i = 0; i < TICKS; i++) {
                time.pass(Duration.ofMillis(40));
                dispenser.tick();
            }
            return (System.nanoTime() - began) / (double) TICKS;
        }
    }
}
