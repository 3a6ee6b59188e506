package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.clock.ClockSupport.Backing;
import yaogui.agent.kiosk.Screen;
import yaogui.agent.kiosk.Sentences;

/** Whoever turns the clock a month ahead gets no new quota by it, and leaves the machine as he found it. */
class F34_ClockThatJumps {

    private static final String GAVE = "order ended: DISPENSED, DROP_SEEN, 1 fell";
    private static final Duration MONTH = Duration.ofDays(31);

    @AutoClose
    private final TestPoint point;

    F34_ClockThatJumps(@TempDir Path home) {
        point = new TestPoint(home);
    }

    /** Two in 30 days are all that a card may take. */
    @BeforeEach
    void usedUp() {
        point.with(A1, "L1", 9);
        point.take(CONDOM, TestCards.of(1));
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).filteredOn(GAVE::equals).hasSize(2);
        assertRefused();
    }

    private void assertRefused() {
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).noneMatch(line -> line.startsWith("order"));
    }

    private void turn(Duration by) {
        point.time.setClock(point.time.instant().plus(by));
        point.pass(Duration.ofSeconds(2));
    }

    @Test
    void f34_aMonthAheadAndBackAgainRefreshesNoQuota() {
        turn(MONTH);
        assertThat(Screen.of(point.dispenser().view()).sentence()).isEqualTo(Sentences.CLOCK_UNKNOWN);
        assertThat(point.story()).containsExactly("clock not trusted", "alarm raised: clock-not-trusted");
        assertRefused();
        turn(MONTH.negated());
        assertThat(point.story()).containsExactly("clock trusted: rtc", "alarm over: clock-not-trusted");
        assertRefused();
        point.take(CONDOM, TestCards.of(2));
        assertThat(point.story()).as("others are served as before").contains(GAVE);
    }

    @Test
    void f34_norWithAPowerCutInBetween() {
        turn(MONTH);
        point.cutPower();
        point.powerOn();
        assertRefused();
        turn(MONTH.negated());
        point.cutPower();
        point.powerOn();
        point.story();
        assertRefused();
    }

    @Test
    void f34_norByTheNetworksTimeAlone() {
        point.time.correctClock();
        point.pass(Duration.ofSeconds(2));
        turn(MONTH);
        point.story();
        assertRefused();
    }

    @Test
    void f34_theConsolesWordMovesTheWindowAndOpensTheLanes() {
        turn(MONTH);
        Instant monthOn = point.time.instant();
        point.dispenser()
                .clock()
                .receive(TestConsole.time(
                        TestPoint.ID, point.dispenser().clock().ask().orElseThrow(), monthOn));
        point.story();
        point.tick();
        assertThat(point.story()).containsExactly("clock trusted: console", "alarm over: clock-not-trusted");
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).contains(GAVE);
    }

    @Test
    void f33_aBoardWithoutABatteryServesNobodyUntilItIsTold() {
        point.cutPower();
        point.time.boot("", Backing.NONE);
        point.powerOn();
        point.take(CONDOM, TestCards.of(2));
        assertThat(point.story()).contains("clock not trusted").noneMatch(line -> line.startsWith("order"));
        point.time.correctClock();
        point.pass(Duration.ofSeconds(2));
        point.take(CONDOM, TestCards.of(2));
        assertThat(point.story()).contains("clock trusted: network-time", GAVE);
    }
}
