package yaogui.agent.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestPoint;
import yaogui.hardware.simulated.SimulatedFault;

/** A file that is no whole recording is answered with a sentence and exit code 2, never with a stack trace. */
@ResourceLock(Resources.SYSTEM_ERR)
@ResourceLock(Resources.SYSTEM_OUT)
class A03_BadFiles {

    @TempDir
    private Path home;

    private static Path good = Path.of("");

    @BeforeAll
    static void aGoodRecording(@TempDir Path board) {
        try (TestPoint point = new TestPoint(board).with(A1, "L1", 5)) {
            point.cabinet.inject(SimulatedFault.F07_MOTOR_ABSENT, "A1");
            point.take(CONDOM, TestCards.of(1));
            good = Recordings.in(point.recordings()).getFirst();
        }
    }

    /** What is said, and how it ended. */
    private record Said(int exit, String out, String error) {}

    private static Said replay(String... arguments) {
        PrintStream out = System.out;
        PrintStream error = System.err;
        ByteArrayOutputStream heardOut = new ByteArrayOutputStream();
        ByteArrayOutputStream heardError = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heardOut, true, UTF_8));
        System.setErr(new PrintStream(heardError, true, UTF_8));
        try {
            int exit = new CommandLine(new ReplayCommand()).execute(arguments);
            return new Said(exit, heardOut.toString(UTF_8), heardError.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(error);
        }
    }

    private Said replay(byte[] content) throws IOException {
        Path file = Files.write(home.resolve("field.jsonl"), content);
        Said said = replay(file.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.error().lines()).hasSize(1);
        assertThat(said.error()).contains("field.jsonl").doesNotContain("Exception", "\tat ");
        return said;
    }

    @Test
    void aGoodOneIsShownAndEndsWithZero() {
        Said said = replay(good.toString());
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains(" ended NOT_DISPENSED: NO_CURRENT.", "motor   A1 FORWARD", "takes the path");
        long lines = said.out().lines().count();
        assertThat(replay(good.toString(), "--ticks").out().lines().count()).isGreaterThan(lines + 100);
    }

    @Test
    void oneThatIsNotThere() {
        Said said = replay(home.resolve("nowhere.jsonl.gz").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.error()).startsWith("There is no file");
    }

    @Test
    void aFolder() {
        Said said = replay(home.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.error().lines()).hasSize(1);
    }

    @Test
    void oneThatIsCutShortAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        for (int length = 1; length < whole.length; length += 131) {
            replay(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void oneThatWasUnpackedAndCutShort() throws IOException, BadRecording {
        byte[] whole = RecordingReader.text(good).getBytes(UTF_8);
        for (int length = 0; length < whole.length - 1; length += 997) {
            replay(Arrays.copyOf(whole, length));
        }
        String text = RecordingReader.text(good);
        int lastLine = text.lastIndexOf("{\"end\"");
        assertThat(replay(text.substring(0, lastLine).getBytes(UTF_8)).error()).contains("is cut short");
    }

    @Test
    void oneWithAByteThatTheCardLost() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        for (int at = 40; at < whole.length; at += 149) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x20;
            replay(bad);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "hello",
                "{}",
                "[]\n[]\n[]\n",
                "{\"recording\":\"1\"}",
                "{\"recording\":1}\n{}\n{\"end\":0}\n",
                "{\"recording\":1,\"limits\":7}\n{\"opening\":{\"state\":{\"is\":\"Idle\"}}}\n{\"end\":0}\n",
                "\u001f\u008b garbage",
                "SQLite format 3\u0000"
            })
    void garbage(String text) throws IOException {
        replay(text.getBytes(UTF_8));
    }

    @Test
    void oneOfAnotherVersion() throws IOException, BadRecording {
        String newer = RecordingReader.text(good).replace("{\"recording\":2,", "{\"recording\":3,");
        assertThat(replay(newer.getBytes(UTF_8)).error())
                .contains("version 3; this software reads versions 1 to 2. Use that of the board, 0.1.0.");
    }

    @Test
    void oneWithAStateThatThisSoftwareDoesNotKnow() throws IOException, BadRecording {
        String other = RecordingReader.text(good)
                .replace("{\"opening\":{\"state\":{\"is\":\"Idle\"}", "{\"opening\":{\"state\":{\"is\":\"Napping\"}");
        assertThat(replay(other.getBytes(UTF_8)).error()).contains("Napping");
    }
}
