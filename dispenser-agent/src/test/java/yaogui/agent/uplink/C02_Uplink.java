package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.Epoch;

/** Every entry reaches the console, in order; only its own word that it has committed them counts. */
class C02_Uplink {

    @AutoClose
    private final UplinkBench bench;

    C02_Uplink(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    /** The journal begins with 5 entries: the start, the clock, and three documents. */
    @BeforeEach
    void withTwoHundredAndFiftyEntries() {
        bench.write(245);
        bench.tick();
    }

    @Test
    void entriesGoUpABatchAtATimeAndTheNextOneWaitsForTheWord() {
        assertThat(bench.batches()).containsExactly("1-100");
        bench.pass(Duration.ofSeconds(4));
        assertThat(bench.batches()).isEmpty();
        bench.acknowledge(100);
        assertThat(bench.batches()).containsExactly("101-200");
        bench.acknowledge(200);
        assertThat(bench.batches()).containsExactly("201-250");
        bench.acknowledge(250);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.batches()).isEmpty();
        assertThat(bench.point.journal().acknowledged()).isEqualTo(250);
    }

    @Test
    void whatIsWrittenMeanwhileFollows() {
        bench.write(1);
        bench.acknowledge(100);
        bench.acknowledge(200);
        bench.acknowledge(251);
        assertThat(bench.batches()).containsExactly("1-100", "101-200", "201-251");
    }

    @Test
    void withoutTheWordABatchGoesAgainLaterAndLaterStill() {
        assertThat(bench.batches()).containsExactly("1-100");
        bench.pass(UplinkBench.FIRST_WAIT);
        assertThat(bench.batches()).containsExactly("1-100");
        bench.pass(UplinkBench.FIRST_WAIT.dividedBy(2));
        assertThat(bench.batches()).as("twice as long this time").isEmpty();
        bench.pass(UplinkBench.FIRST_WAIT.multipliedBy(2));
        assertThat(bench.batches()).containsExactly("1-100");
        bench.pass(Duration.ofDays(1));
        assertThat(bench.batches()).as("at least every 10 minutes").hasSizeBetween(24 * 6, 24 * 12);
    }

    @Test
    void aWordForHalfOfItBringsTheOtherHalf() {
        bench.batches();
        bench.acknowledge(40);
        assertThat(bench.batches()).containsExactly("41-140");
    }

    @Test
    void afterAReconnectItGoesOnFromTheLastWord() {
        bench.acknowledge(100);
        bench.batches();
        bench.link.setConnected(false);
        bench.pass(Duration.ofMinutes(30));
        assertThat(bench.batches()).isEmpty();
        bench.link.setConnected(true);
        bench.tick();
        assertThat(bench.batches()).containsExactly("101-150");
    }

    @Test
    void afterARestartToo() {
        bench.acknowledge(100);
        bench.batches();
        bench.restart();
        bench.tick();
        assertThat(bench.batches()).containsExactly("101-200");
    }

    @Test
    void aConsoleRestoredFromACopyGetsTheRestAgain() {
        bench.acknowledge(100);
        bench.acknowledge(200);
        bench.acknowledge(250);
        bench.acknowledge(120);
        assertThat(bench.answers(120)).isTrue();
        assertThat(bench.batches()).containsExactly("121-220");
        bench.acknowledge(220);
        assertThat(bench.answers(220)).isTrue();
        assertThat(bench.batches()).contains("221-250");
    }

    @Test
    void oneThatHasNothingGetsEverything() {
        bench.acknowledge(250);
        bench.batches();
        bench.acknowledge(0);
        assertThat(bench.batches()).containsExactly("1-100");
    }

    @Test
    void aWordAboutAnotherLifeOfTheJournalIsNotForUs() {
        bench.batches();
        bench.acknowledge(new Epoch("0123456789abcdef"), 250);
        assertThat(bench.batches()).isEmpty();
        assertThat(bench.point.journal().acknowledged()).isZero();
    }

    @Test
    void norIsOneAboutEntriesThatDoNotExist() {
        bench.batches();
        bench.acknowledge(251);
        assertThat(bench.batches()).isEmpty();
        assertThat(bench.point.journal().acknowledged()).isZero();
    }

    @Test
    void aWindowThatIsFullDelaysAndLosesNothing() {
        bench.batches();
        bench.link.setWindowFull(true);
        bench.acknowledge(100);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.batches()).isEmpty();
        bench.link.setWindowFull(false);
        bench.tick();
        assertThat(bench.batches()).containsExactly("101-200");
    }

    @Test
    void whatIsStillOnTheLineIsNotHandedOverAgain() {
        bench.batches();
        bench.link.setUnderWay(1);
        bench.pass(Duration.ofMinutes(30));
        assertThat(bench.batches()).as("it would only make the first one later").isEmpty();
        bench.link.setUnderWay(0);
        bench.tick();
        assertThat(bench.batches()).containsExactly("1-100");
    }

    @Test
    void aLineThatBreaksUnderABatchGetsHalfOfItAndMoreAgainWhenItHolds() {
        bench.batches();
        breakLine();
        assertThat(bench.batches()).containsExactly("1-50");
        breakLine();
        assertThat(bench.batches()).containsExactly("1-25");
        bench.acknowledge(25);
        assertThat(bench.batches()).containsExactly("26-75");
        bench.acknowledge(75);
        assertThat(bench.batches()).containsExactly("76-175");
    }

    @Test
    void halvingEndsAtASingleEntry() {
        for (int cut = 0; cut < 20; cut++) {
            breakLine();
        }
        bench.batches();
        breakLine();
        assertThat(bench.batches()).containsExactly("1-1");
    }

    private void breakLine() {
        bench.link.setConnected(false);
        bench.tick();
        bench.link.setConnected(true);
        bench.tick();
    }

    @Test
    void aBatchIsPacked() {
        RecordingLink.Published sent = bench.link.taken().getFirst();
        assertThat(sent.payload()).startsWith(0x1f, 0x8b).hasSizeLessThan(2_000);
    }
}
