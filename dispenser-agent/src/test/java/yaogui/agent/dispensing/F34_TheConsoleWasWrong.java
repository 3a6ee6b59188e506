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

/** A board that knew nothing better believed a console that was 200 days ahead. Put right, it must not go on as if it were. */
class F34_TheConsoleWasWrong {

    private static final Instant FAR = TestTime.NOON.plus(Duration.ofDays(200));
    private static final String GAVE = "order ended: DISPENSED, DROP_SEEN, 1 fell";

    @AutoClose
    private final TestPoint point;

    F34_TheConsoleWasWrong(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 9);
    }

    /** Two in 30 days are all that a card may take. */
    @BeforeEach
    void aDayFarAhead() {
        startFrom(Backing.NONE);
        tell(FAR);
        point.take(CONDOM, TestCards.of(1));
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).filteredOn(GAVE::equals).hasSize(2);
        point.time.pass(Duration.ofDays(1));
        point.openDoor();
        tell(point.time.instant());
        point.shutDoor();
        point.story();
    }

    private void startFrom(Backing backing) {
        point.cutPower();
        point.time.boot("", backing);
        point.powerOn();
    }

    private void tell(Instant at) {
        var clock = point.dispenser().clock();
        clock.receive(TestConsole.time(TestPoint.ID, clock.ask().orElseThrow(), at));
        point.tick();
    }

    private boolean gives(int holder) {
        point.take(CONDOM, TestCards.of(holder));
        return point.story().contains(GAVE);
    }

    @Test
    void f34_whatWasTakenThenCountsNowAndNobodyElseIsShutOut() {
        assertThat(gives(1)).as("both were taken in these days").isFalse();
        assertThat(gives(2)).isTrue();
        startFrom(Backing.RTC);
        assertThat(gives(1)).as("nor after a power cut").isFalse();
        assertThat(gives(2)).isTrue();
    }

    @Test
    void f34_theNextWindowBeginsWhenItShould() {
        point.cutPower();
        point.time.pass(Duration.ofDays(30));
        point.powerOn();
        tell(point.time.instant());
        assertThat(gives(1)).isTrue();
        assertThat(gives(1)).isTrue();
        assertThat(gives(1)).isFalse();
    }

    @Test
    void f34_aBatteryClockIsBelievedAgainWithoutTheConsole() {
        startFrom(Backing.RTC);
        assertThat(point.dispenser().clock().trusted()).isTrue();
        assertThat(point.dispenser().clock().byConsole()).isFalse();
        assertThat(gives(2)).isTrue();
    }
}
