package yaogui.agent.recorder;

import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestPoint;
import yaogui.hardware.simulated.SimulatedFault;

/** Incidents that the simulated cabinet can have, recorded as on a board and unpacked, so that one can read them. */
final class SimulatedFaults {

    private static final Map<String, Consumer<TestPoint>> FAULTS = new TreeMap<>(Map.of(
            "jam", SimulatedFaults::jam,
            "power-cut", SimulatedFaults::powerCut,
            "curtain-blocked", SimulatedFaults::curtainBlocked,
            "curtain-blind", SimulatedFaults::curtainBlind));

    private SimulatedFaults() {}

    /** Writes one file a fault, in place of what is there. */
    static void record(Path folder) throws IOException, BadRecording {
        for (Map.Entry<String, Consumer<TestPoint>> fault : FAULTS.entrySet()) {
            boolean fully = fault.getKey().equals("curtain-blind");
            Files.writeString(folder.resolve(fault.getKey() + ".jsonl"), recorded(fault.getValue(), fully));
        }
    }

    private static String recorded(Consumer<TestPoint> fault, boolean fully) throws IOException, BadRecording {
        Path home = Files.createTempDirectory("yaogui-recording-");
        try (TestPoint point = (fully ? TestPoint.fullyFitted(home) : new TestPoint(home)).with(A1, "L1", 5)) {
            point.pass(Duration.ofMinutes(1));
            fault.accept(point);
            point.pass(Duration.ofSeconds(30));
            return RecordingReader.text(Recordings.in(point.recordings()).getFirst());
        } finally {
            delete(home);
        }
    }

    private static void jam(TestPoint point) {
        point.cabinet.inject(SimulatedFault.F06_STALL, "A1");
        point.take(CONDOM, TestCards.of(1));
    }

    private static void powerCut(TestPoint point) {
        begin(point);
        point.cutPower();
        point.time.pass(Duration.ofMinutes(3));
        point.powerOn();
    }

    private static void curtainBlocked(TestPoint point) {
        begin(point);
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.untilQuiet();
    }

    /** One box with the curtain in order, so that the recording has a trial of each kind. */
    private static void curtainBlind(TestPoint point) {
        point.take(CONDOM, TestCards.of(1));
        point.cabinet.inject(SimulatedFault.F13_RECEIVER_STUCK);
        point.take(CONDOM, TestCards.of(2));
        point.cabinet.clear(SimulatedFault.F13_RECEIVER_STUCK);
    }

    private static void begin(TestPoint point) {
        point.choose(CONDOM);
        point.show(TestCards.of(1));
        point.pass(Duration.ofMillis(700));
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
