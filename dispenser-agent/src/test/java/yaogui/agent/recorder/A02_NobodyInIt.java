package yaogui.agent.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestPoint;
import yaogui.hardware.simulated.SimulatedFault;

/** Nothing in a recording leads to a person: no card, no pseudonym, no minute of the day. */
class A02_NobodyInIt {

    @AutoClose
    private final TestPoint point;

    A02_NobodyInIt(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
        point.pass(Duration.ofMinutes(10));
    }

    @BeforeEach
    void somebodyTakesOneAndTheNextFails() {
        point.take(CONDOM, TestCards.of(1));
        point.cabinet.inject(SimulatedFault.F10_DROP_UNSEEN, "A1");
        point.take(CONDOM, TestCards.of(1));
        assertThat(Recordings.in(point.recordings())).hasSize(1);
    }

    private Path file() {
        return Recordings.in(point.recordings()).getFirst();
    }

    @Test
    void noCardInAnySpelling() throws BadRecording {
        byte[] id = TestCards.claims(1).id().bytes();
        assertThat(RecordingReader.text(file()))
                .contains("\"card\"")
                .doesNotContainIgnoringCase(HexFormat.of().formatHex(id))
                .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(id))
                .doesNotContain(TestCards.of(1))
                .doesNotContain(TestCards.of(1).substring(4, 20))
                .doesNotContain("YJ1:")
                .doesNotContainIgnoringCase("serial");
    }

    @Test
    void noPseudonym() throws BadRecording {
        String tag = point.journal().ask(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT tag FROM quota_used")) {
                return row.getString(1);
            }
        });
        assertThat(tag).hasSize(16);
        assertThat(RecordingReader.text(file()))
                .contains("\"quota\":\"condom\"")
                .doesNotContain(tag);
    }

    @Test
    void noTimeOfTheDay() throws BadRecording, IOException {
        Recording recording = RecordingReader.read(file());
        assertThat(recording.ticks().getFirst().nanos()).isZero();
        assertThat(Duration.ofNanos(recording.ticks().getLast().nanos())).isLessThan(Duration.ofMinutes(2));
        assertThat(RecordingReader.text(file())).doesNotContainPattern("\\d\\d:\\d\\d");
        var written = Files.getLastModifiedTime(file()).toInstant().atOffset(ZoneOffset.UTC);
        assertThat(written.getMinute() * 60 + written.getSecond()).isZero();
    }

    @Test
    void norHowLongTheMachineHasBeenOn() throws BadRecording {
        String text = RecordingReader.text(file());
        assertThat(text).doesNotContainPattern("Nanos\":\\d{12,}");
    }
}
