package yaogui.agent.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestPoint;
import yaogui.hardware.simulated.SimulatedFault;

/**
 * Where a replay does not come to what was recorded, it says where. Software of another mind cannot be run here, so the
 * recordings are of another mind.
 */
class A04_AnotherPath {

    @TempDir
    private Path home;

    private String recorded = "";

    @BeforeEach
    void aRecording() throws BadRecording {
        try (TestPoint point = new TestPoint(home).with(A1, "L1", 5)) {
            point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
            point.take(CONDOM, TestCards.of(1));
            recorded = RecordingReader.text(Recordings.in(point.recordings()).getFirst());
        }
    }

    private String difference(UnaryOperator<String> change) throws IOException, BadRecording {
        String changed = change.apply(recorded);
        assertThat(changed).isNotEqualTo(recorded);
        Path file = Files.write(home.resolve("changed.jsonl"), changed.getBytes(UTF_8));
        return Replay.of(file).difference().orElse("none");
    }

    @Test
    void anotherVerdict() throws IOException, BadRecording {
        assertThat(difference(text -> text.replace("\"outcome\":\"NOT_DISPENSED\"", "\"outcome\":\"UNKNOWN\"")))
                .startsWith("The replay takes another path. Recorded: at ")
                .containsPattern(
                        "Recorded: at [0-9.]+ s, does Write order-ended order=\\d+ outcome=UNKNOWN reason=NO_CURRENT")
                .containsPattern(
                        "This software: at [0-9.]+ s, does Write order-ended order=\\d+ outcome=NOT_DISPENSED");
    }

    @Test
    void anotherMotor() throws IOException, BadRecording {
        assertThat(difference(text -> text.replaceFirst(
                        "\\{\"motor\":\"\",\"drive\":\"OFF\"}", "{\"motor\":\"A1\",\"drive\":\"REVERSE\"}")))
                .containsPattern("Recorded: at ([0-9.]+) s, motor A1 REVERSE. This software: at \\1 s, motor all off.");
    }

    @Test
    void boundsThatWereOthers() throws IOException, BadRecording {
        assertThat(difference(text -> text.replace("\"noCurrentMilliamps\":20", "\"noCurrentMilliamps\":0")))
                .containsPattern("Recorded: at [0-9.]+ s, motor .* This software: at [0-9.]+ s, motor ");
    }

    @Test
    void sensorsThatSawABoxFall() throws IOException, BadRecording {
        String drop = "{\"senses\":{\"drops\":[{\"endedNanos\":3370000000,\"widthMicros\":90000}]}},";
        assertThat(difference(text -> text.replaceFirst("\\{\"motor\":\"\",\"drive\":\"OFF\"}", drop + "$0")))
                .containsPattern("This software: at [0-9.]+ s, turn stop=NO_CURRENT .*fell=1");
    }

    @Test
    void aCardThatIsNotEntitled() throws IOException, BadRecording {
        assertThat(difference(text -> text.replace(
                        "{\"is\":\"Granted\",\"quota\":\"condom\"}", "{\"is\":\"UsedUp\",\"from\":\"2026-12-03\"}")))
                .contains("This software: at 3.120 s, state Refusing refusal=UsedUp refusal.from=2026-12-03.");
    }

    @Test
    void aBoundThatTheRecordingDoesNotKnowIsTheUsualOne() throws IOException, BadRecording {
        assertThat(difference(text -> text.replace("\"settle\":\"PT1.2S\",", "")))
                .isEqualTo("none");
    }
}
