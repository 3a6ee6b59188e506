package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.clock.ClockSupport.Backing;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.dispensing.TestTime;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpState;

/** A board that does not know what time it is says so, keeps asking, and goes on by itself when it is told. */
class F33_AsksForTheTime {

    @AutoClose
    private final UplinkBench bench;

    F33_AsksForTheTime(@TempDir Path home) {
        bench = new UplinkBench(home);
        bench.point.with(TestGoods.A1, "L1", 3);
        bench.point.cutPower();
        bench.point.time.boot("", Backing.NONE);
        bench.point.time.setClock(Instant.EPOCH);
        bench.restartAfterCut();
    }

    private static Optional<UpState.Closure> closure(UpState report) {
        return report.lanes().getFirst().closed();
    }

    @Test
    void f33_theStateSaysWhyItsLanesAreClosed() {
        bench.tick();
        UpState report = bench.reports().getLast();
        assertThat(report.clockTrusted()).isFalse();
        assertThat(closure(report)).contains(UpState.Closure.DATE_UNKNOWN);
        assertThat(report.timeAsked()).isPresent();
    }

    @Test
    void f33_itAsksAgainAsLongAsItTakes() {
        bench.pass(Duration.ofDays(1));
        bench.reports();
        bench.pass(Duration.ofHours(1));
        assertThat(bench.reports()).as("at least every 15 minutes").hasSizeBetween(4, 6);
    }

    @Test
    void f33_toldTheTimeItOpensItsLanesAndAsksNoMore() {
        bench.tick();
        UpState report = bench.reports().getLast();
        Instant truth = TestTime.NOON.plusNanos(bench.point.time.getAsLong());
        bench.link.deliver(
                UplinkBench.TOPICS.time(TestPoint.ID),
                MessageCodec.write(
                        TestConsole.time(TestPoint.ID, report.timeAsked().orElseThrow(), truth)));
        bench.pass(Duration.ofSeconds(5));
        UpState last = bench.reports().getLast();
        assertThat(last.clockTrusted()).isTrue();
        assertThat(closure(last)).isEmpty();
        assertThat(last.at()).isBetween(truth, truth.plusSeconds(10));
        assertThat(last.timeAsked()).isEmpty();
    }

    @Test
    void f33_anAcknowledgementSaysNothingOfTheTime() {
        bench.tick();
        bench.acknowledge(2);
        bench.pass(Duration.ofSeconds(5));
        assertThat(bench.reports().getLast().clockTrusted()).isFalse();
    }
}
