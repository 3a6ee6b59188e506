package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.Reason;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.message.UpState;

/** Whoever hears when a dispenser speaks learns no more of an order than its hour. */
class C04_Discretion {

    @AutoClose
    private final UplinkBench bench;

    C04_Discretion(@TempDir Path home) {
        bench = new UplinkBench(home, () -> Discretion.hourly(TestPoint.ID));
    }

    /** Some minutes after a full hour, with everything told and acknowledged. */
    @BeforeEach
    void afterAMark() {
        bench.point.with(TestGoods.A1, "L1", 5);
        pass(Duration.ofHours(3));
        bench.pass(Duration.between(
                bench.point.time.instant(),
                bench.point.time.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(72))));
        settle();
    }

    private void settle() {
        bench.pass(Duration.ofSeconds(10));
        bench.acknowledge(bench.point.journal().lastSeq());
        bench.pass(Duration.ofSeconds(3));
        bench.link.taken();
    }

    private void pass(Duration time) {
        for (long left = time.toMinutes(); left > 0; left -= 10) {
            bench.pass(Duration.ofMinutes(Math.min(10, left)));
        }
    }

    private int minute() {
        return (int)
                Duration.between(bench.point.time.instant().truncatedTo(ChronoUnit.HOURS), bench.point.time.instant())
                        .toMinutes();
    }

    private void take() {
        bench.point.take(TestGoods.CONDOM, TestCards.of(1));
        bench.tick();
    }

    @Test
    void nothingAtAllIsSaidUntilTheHourIsOver() {
        assertThat(minute()).isBetween(12, 13);
        take();
        bench.pass(Duration.ofMinutes(4));
        pass(Duration.ofMinutes(40));
        assertThat(bench.link.taken()).isEmpty();
        pass(Duration.ofMinutes(16));
        assertThat(new HashSet<>(bench.sent())).hasSize(3);
    }

    @Test
    void theReportAtTheMarkTellsWhatWasTaken() {
        take();
        pass(Duration.ofHours(1));
        UpState report = bench.reports().getLast();
        assertThat(report.lanes().getFirst().count()).isEqualTo(4);
        assertThat(report.seq()).isEqualTo(bench.point.journal().lastSeq());
    }

    @Test
    void theReportOfADoorSaysTheFiguresFromBeforeTheOrder() {
        take();
        pass(Duration.ofMinutes(5));
        long before = bench.point.journal().lastSeq() - 3;
        bench.point.openDoor();
        bench.pass(Duration.ofSeconds(5));
        UpState report = bench.reports().getLast();
        assertThat(report.doorOpen()).isTrue();
        assertThat(report.seq()).isEqualTo(before);
        assertThat(report.lanes().getFirst().count()).isEqualTo(5);
    }

    @Test
    void whatStandsBeforeAnOrderGoesAtOnceAndWhatStandsBehindItWaitsWithIt() {
        write(new DoorMoved(true));
        assertThat(bench.sent()).hasSize(1);
        settle();
        take();
        write(new DoorMoved(false));
        assertThat(bench.sent()).isEmpty();
        pass(Duration.ofHours(1));
        assertThat(new HashSet<>(bench.sent())).hasSize(4);
    }

    @Test
    void aFaultThatAnOrderLedToAndItsAlarmWaitToo() {
        write(new LaneChanged(TestGoods.A1, LaneCondition.FAULTED, Reason.NOT_HOME));
        write(new AlarmChanged("lane-faulted", true, "Faulted: A1."));
        pass(Duration.ofMinutes(30));
        assertThat(bench.link.taken()).isEmpty();
        pass(Duration.ofMinutes(30));
        assertThat(bench.reports().getLast().seq())
                .isEqualTo(bench.point.journal().lastSeq());
    }

    @Test
    void afterAPowerCutInTheSameHourItStillSaysTheFiguresFromBefore() {
        take();
        long before = bench.point.journal().lastSeq() - 3;
        bench.point.cutPower();
        bench.restartAfterCut();
        bench.pass(Duration.ofSeconds(40));
        UpState report = bench.reports().getLast();
        assertThat(report.seq()).isEqualTo(before);
        assertThat(report.lanes().getFirst().count()).isEqualTo(5);
        pass(Duration.ofHours(1));
        assertThat(bench.reports().getLast().lanes().getFirst().count()).isEqualTo(4);
    }

    @Test
    void aClockThatWasSetBackKeepsNothingForEver() {
        take();
        bench.point.time.setClock(bench.point.time.instant().minus(Duration.ofDays(2)));
        bench.pass(Duration.ofMinutes(80));
        assertThat(bench.sent()).isNotEmpty();
    }

    @Test
    void withoutOrdersAReportGoesOutOnceAnHourAtOneMinute() {
        pass(Duration.ofHours(4));
        List<Integer> minutes = bench.reports().stream()
                .map(report -> report.at().atZone(ZoneOffset.UTC).getMinute())
                .toList();
        assertThat(minutes).hasSize(4);
        assertThat(minutes.stream().distinct()).hasSize(1);
    }

    private void write(Fact fact) {
        bench.point.journal().append(bench.point.time.instant(), true, fact, Journal.Rider.NONE);
        bench.pass(Duration.ofSeconds(3));
    }
}
