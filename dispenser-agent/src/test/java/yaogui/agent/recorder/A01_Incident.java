package yaogui.agent.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestPoint;
import yaogui.hardware.simulated.SimulatedFault;

/** Of what should not have happened, and of nothing else, it is kept how it came. */
class A01_Incident {

    @AutoClose
    private final TestPoint point;

    A01_Incident(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
        point.pass(Duration.ofMinutes(1));
    }

    private Recording only() throws BadRecording {
        List<Path> files = Recordings.in(point.recordings());
        assertThat(files).hasSize(1);
        return RecordingReader.read(files.getFirst());
    }

    private static List<String> followed(Recording recording) {
        return Account.of(recording).followed().stream().map(Passage::what).toList();
    }

    @Test
    void aDayWithoutOneKeepsNothing() {
        for (int holder = 1; holder <= 3; holder++) {
            point.take(CONDOM, TestCards.of(holder));
        }
        point.restart();
        point.pass(Duration.ofHours(2));
        assertThat(Recordings.in(point.recordings())).isEmpty();
    }

    @Test
    void anOrderThatFailedAndTheLaneThatFaulted() throws BadRecording {
        point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
        point.take(CONDOM, TestCards.of(1));
        assertThat(only().heading().because())
                .map(why -> why.replaceFirst("Order \\d+", "An order"))
                .containsExactly(
                        "An order ended NOT_DISPENSED: NO_CURRENT.",
                        "Lane A1 became FAULTED: NO_CURRENT.",
                        "Alarm lane-faulted.");
        assertThat(followed(only())).contains("A1 FORWARD", "all off");
    }

    @Test
    void itBeginsTwentySecondsBeforeAndEndsFiveSecondsAfter() throws BadRecording {
        point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
        point.take(CONDOM, TestCards.of(1));
        long last = only().ticks().getLast().nanos();
        long turned = Account.of(only()).followed().stream()
                .filter(passage -> passage.kind() == Passage.Kind.TURN)
                .findFirst()
                .orElseThrow()
                .nanos();
        assertThat(Duration.ofNanos(turned)).isBetween(FlightRecorder.BEFORE, FlightRecorder.BEFORE.multipliedBy(3));
        assertThat(Duration.ofNanos(last - turned)).isBetween(Duration.ofMillis(4800), Duration.ofMillis(5500));
        assertThat(only().heading().before()).isEmpty();
    }

    @Test
    void anAlarm() throws BadRecording {
        point.openDoor();
        point.pass(Duration.ofMinutes(11));
        assertThat(only().heading().because()).containsExactly("Alarm door-open.");
    }

    @Test
    void anOrderThatAPowerCutInterrupted() throws BadRecording {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.pass(Duration.ofMillis(500));
        point.cutPower();
        point.powerOn();
        point.pass(Duration.ofSeconds(10));
        assertThat(only().heading().because()).startsWith("An order was interrupted.");
        assertThat(only().heading().before()).contains("in its memory only");
        assertThat(followed(only()))
                .anyMatch(what -> what.startsWith("Write order-ended") && what.contains("POWER_CUT_DURING_TURN"));
    }

    @Test
    void twoInARowAreTwoFilesAndTheSecondSaysWhereTheFirstIs() throws BadRecording {
        point.cabinet.inject(SimulatedFault.F10_DROP_UNSEEN, "A1");
        point.take(CONDOM, TestCards.of(1));
        point.take(CONDOM, TestCards.of(2));
        List<Path> files = Recordings.in(point.recordings());
        assertThat(files).hasSize(2);
        assertThat(RecordingReader.read(files.getLast()).heading().before()).contains("the recording before this one");
    }

    @Test
    void whenTheAgentIsToldToEndItIsKeptAtOnce() throws BadRecording {
        point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.untilQuiet();
        point.restart();
        assertThat(only().heading().because()).hasSize(3);
    }
}
