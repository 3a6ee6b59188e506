package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MessageCodec;

/** A console put back from a copy gets again what it lacks, whatever its clock says; and no old word of it lets go of that. */
class F46_ConsoleWentBack {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant AHEAD = Instant.parse("2031-01-01T00:00:00Z");

    @AutoClose
    private final UplinkBench bench;

    private long all;

    F46_ConsoleWentBack(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    @BeforeEach
    void everythingIsCommittedByAConsoleWhoseClockIsAhead() {
        bench.write(20);
        bench.pass(Duration.ofSeconds(5));
        all = bench.point.journal().lastSeq();
        ack(all, AHEAD);
        assertThat(acknowledged()).isEqualTo(all);
    }

    private long acknowledged() {
        return bench.point.journal().acknowledged();
    }

    private void ack(long through, Instant at) {
        DownAck ack = new DownAck(TestPoint.ID, bench.point.journal().epoch(), through, at);
        bench.link.deliver(UplinkBench.TOPICS.ack(TestPoint.ID), MessageCodec.write(TestConsole.ack(ack)));
        bench.tick();
    }

    private void goBackTo(long through) {
        ack(through, NOW);
        assertThat(bench.answers(through)).isTrue();
        assertThat(acknowledged()).isEqualTo(through);
    }

    @Test
    void f46_aLowerWordAloneLeadsNobodyBackButMakesItAsk() {
        bench.answers(all);
        ack(5, AHEAD.plusSeconds(60));
        assertThat(acknowledged()).isEqualTo(all);
        assertThat(bench.answers(all)).isTrue();
        assertThat(acknowledged()).as("it was an old one, said again").isEqualTo(all);
    }

    @Test
    void f46_theAnswerLeadsBackAlsoWhenTheClockWasAhead() {
        goBackTo(5);
        bench.batches();
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.batches()).contains("6-" + all);
    }

    @Test
    void f46_anAnswerThatWasOvertakenLeadsNobodyBack() {
        assertThat(bench.answers(5)).isTrue();
        assertThat(acknowledged()).isEqualTo(all);
        assertThat(bench.answers(5)).as("it is asked once more").isTrue();
        assertThat(acknowledged()).isEqualTo(5);
    }

    @Test
    void f46_anOldWordReleasesNothingOfWhatTheConsoleHasNoMore() {
        goBackTo(5);
        ack(all, AHEAD);
        assertThat(acknowledged()).isEqualTo(5);
        bench.pass(Duration.ofMinutes(1));
        ack(all, AHEAD);
        assertThat(acknowledged()).as("also after it was sent again").isEqualTo(5);
        bench.restart();
        bench.tick();
        ack(all, AHEAD);
        assertThat(acknowledged()).as("also after a start").isEqualTo(5);
    }

    @Test
    void f46_answersReleaseItAndThenAcknowledgementsDoAgain() {
        goBackTo(5);
        bench.pass(Duration.ofSeconds(30));
        ack(all, NOW);
        assertThat(bench.answers(9)).isTrue();
        assertThat(acknowledged()).isEqualTo(9);
        ack(all, NOW);
        assertThat(bench.answers(all)).isTrue();
        assertThat(acknowledged()).isEqualTo(all);
        bench.write(3);
        bench.pass(Duration.ofSeconds(30));
        ack(all + 3, NOW);
        assertThat(acknowledged()).isEqualTo(all + 3);
    }

    @Test
    void f46_aConsoleThatHasNothingGetsEverything() {
        goBackTo(0);
        bench.batches();
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.batches()).contains("1-" + all);
    }
}
