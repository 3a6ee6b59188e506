package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestGoods;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.message.UpState;

/** How a dispenser is goes up when it changes, but not with every entry, and once an hour when nothing does. */
class C02_StateReport {

    @AutoClose
    private final UplinkBench bench;

    C02_StateReport(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    @BeforeEach
    void afterTheFirst() {
        bench.tick();
        assertThat(bench.reports()).hasSize(1);
    }

    @Test
    void itSaysWhatLiesThereAndWhyALaneIsClosed() {
        bench.point.with(TestGoods.A1, "L1", 3);
        bench.pass(Duration.ofSeconds(3));
        UpState report = bench.reports().getLast();
        assertThat(report.epoch()).isEqualTo(bench.point.journal().epoch());
        assertThat(report.seq()).isEqualTo(bench.point.journal().lastSeq());
        assertThat(report.clockTrusted()).isTrue();
        assertThat(report.desired()).isEqualTo(Map.of("catalogue", 1L, "policy", 1L, "cards", 1L));
        assertThat(report.lanes())
                .hasSize(5)
                .startsWith(
                        new UpState.Lane(
                                TestGoods.A1, TestGoods.CONDOM, 3, 0, 12, LaneCondition.READY, Optional.empty()),
                        new UpState.Lane(
                                TestGoods.A2,
                                TestGoods.CONDOM,
                                0,
                                0,
                                12,
                                LaneCondition.READY,
                                Optional.of(UpState.Closure.EMPTY)));
        assertThat(report.alarms()).isEmpty();
    }

    @Test
    void withoutAChangeItComesOnceAnHour() {
        bench.pass(Duration.ofHours(1).minusMinutes(1));
        assertThat(bench.reports()).isEmpty();
        bench.pass(Duration.ofMinutes(2));
        assertThat(bench.reports()).hasSize(1);
    }

    @Test
    void withManyChangesItComesEveryTwoSeconds() {
        for (int i = 0; i < 40; i++) {
            bench.write(1);
            bench.pass(Duration.ofMillis(200));
        }
        assertThat(bench.reports()).hasSizeBetween(3, 5);
    }

    @Test
    void theLastWordIsNeverAnOldOne() {
        bench.point.with(TestGoods.A1, "L1", 3);
        bench.point.take(TestGoods.CONDOM, TestCards.of(1));
        bench.pass(Duration.ofSeconds(5));
        UpState last = bench.reports().getLast();
        assertThat(last.seq()).isEqualTo(bench.point.journal().lastSeq());
        assertThat(last.lanes().getFirst().count()).isEqualTo(2);
    }

    @Test
    void itIsRetainedAndNamesNobody() {
        bench.point.with(TestGoods.A1, "L1", 3);
        bench.point.take(TestGoods.CONDOM, TestCards.of(1));
        bench.pass(Duration.ofSeconds(5));
        List<RecordingLink.Published> sent = bench.link.taken();
        assertThat(sent).allMatch(each -> each.retained() == each.topic().endsWith("/up/state"));
    }

    @Test
    void aNewConnectionHearsItAtOnce() {
        bench.link.setConnected(false);
        bench.tick();
        bench.link.setConnected(true);
        bench.tick();
        assertThat(bench.reports()).hasSize(1);
    }
}
