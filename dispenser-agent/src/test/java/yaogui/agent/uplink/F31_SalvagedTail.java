package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.Epoch;

/** F31: what was salvaged and not acknowledged reaches the console, under its own epoch and before the new journal. */
class F31_SalvagedTail {

    @AutoClose
    private final UplinkBench bench;

    private final Epoch old;

    F31_SalvagedTail(@TempDir Path home) {
        bench = new UplinkBench(home);
        old = bench.point.journal().epoch();
    }

    /** Writes 20 entries, 5 acknowledged, spoils the file's head and, where asked, one entry, and starts again. */
    private long damage(boolean losingOne) throws IOException {
        bench.write(20);
        bench.acknowledge(5);
        bench.point.journal().discardDeleted();
        long last = bench.point.journal().lastSeq();
        bench.point.cutPower();
        Path file = bench.point.file();
        String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        try (RandomAccessFile spoilt = new RandomAccessFile(file.toFile(), "rw")) {
            spoilt.write(new byte[40]);
            if (losingOne) {
                for (int at = bytes.indexOf("{\"seq\":10,"); at >= 0; at = bytes.indexOf("{\"seq\":10,", at + 1)) {
                    spoilt.seek(at + 3);
                    spoilt.write('x');
                }
            }
        }
        bench.batches();
        bench.restartAfterCut();
        return last;
    }

    @Test
    void F31_theLastIsSentFirstThenWhatTheConsoleLacksThenTheNewJournal() throws IOException {
        long last = damage(false);
        assertThat(bench.point.journal().epoch()).isNotEqualTo(old);
        bench.tick();
        assertThat(bench.sent()).containsExactly(old + " " + last);
        bench.acknowledge(old, 7);
        assertThat(bench.sent()).hasSize((int) last - 7).startsWith(old + " 8").endsWith(old + " " + last);
        bench.acknowledge(old, last);
        assertThat(bench.sent())
                .isNotEmpty()
                .allMatch(line -> line.startsWith(bench.point.journal().epoch() + " "));
    }

    @Test
    void F31_whatIsLostIsNamedInItsPlace() throws IOException {
        damage(true);
        bench.tick();
        bench.sent();
        bench.acknowledge(old, 8);
        assertThat(bench.sent()).contains(old + " 9", old + " 10 entry-lost", old + " 11");
    }

    @Test
    void F31_whatTheConsoleHasIsNeitherSentNorNamedAsLost() throws IOException {
        long last = damage(true);
        bench.tick();
        bench.acknowledge(old, 12);
        assertThat(bench.sent()).doesNotContain(old + " 10 entry-lost").contains(old + " 13", old + " " + last);
    }

    @Test
    void F31_itIsSentAgainAfterARestartUntilTheConsoleHasIt() throws IOException {
        long last = damage(false);
        bench.tick();
        bench.sent();
        bench.restart();
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.sent()).contains(old + " " + last);
        bench.acknowledge(old, last);
        bench.sent();
        bench.restart();
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.sent())
                .as("the new one does not wait while the console is asked once more")
                .contains(old + " " + last)
                .anyMatch(line -> line.startsWith(bench.point.journal().epoch() + " "));
        bench.acknowledge(old, last);
        bench.sent();
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.sent()).isNotEmpty().noneMatch(line -> line.startsWith(old.text()));
    }

    @Test
    void F31_whoeverHoldsTheBrokerCanDelayItAndNotDestroyIt() throws IOException {
        long last = damage(false);
        bench.tick();
        bench.acknowledge(old, last + 1000);
        bench.sent();
        bench.restart();
        bench.pass(Duration.ofSeconds(1));
        bench.sent();
        bench.acknowledge(old, 5);
        assertThat(bench.sent()).as("the true console asks for the rest").contains(old + " 6", old + " " + last);
        bench.restart();
        bench.tick();
        assertThat(bench.sent()).as("which goes first again").containsExactly(old + " " + last);
    }

    @Test
    void F31_aConsoleThatAnswersAboutTheNewOneOnlyHearsThatInTheEnd() throws IOException {
        damage(false);
        bench.pass(Duration.ofHours(2));
        assertThat(bench.sent()).as("it may just be away").allMatch(line -> line.startsWith(old.text()));
        bench.acknowledge(0);
        bench.pass(Duration.ofHours(2));
        assertThat(bench.sent())
                .anyMatch(line -> line.startsWith(bench.point.journal().epoch() + " "));
    }
}
