package yaogui.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.clock.ClockBench.NOW;
import static yaogui.agent.clock.ClockSupport.Backing.NETWORK;
import static yaogui.agent.clock.ClockSupport.Backing.NONE;
import static yaogui.agent.clock.ClockSupport.Backing.RTC;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.event.ClockChanged;

/** A board's clock is believed when it can be right, and as long as it goes with monotonic time. */
class A05_DeviceClock {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AutoClose
    private final ClockBench bench;

    private final Path other;

    A05_DeviceClock(@TempDir Path home, @TempDir Path other) {
        bench = new ClockBench(home);
        this.other = other;
    }

    private boolean trusted() {
        return bench.clock.trusted();
    }

    @Test
    void atItsFirstStartABatteryClockLaterThanTheSoftwareIsBelieved() {
        bench.started();
        assertThat(trusted()).isTrue();
        assertThat(bench.clock.change()).contains(new ClockChanged(true, "rtc"));
        assertThat(bench.clock.change()).as("until it is recorded").isPresent();
        assertThat(bench.source()).isEqualTo("rtc");
        assertThat(bench.clock.change()).as("and once").isEmpty();
        assertThat(bench.clock.today()).contains(LocalDate.of(2026, 11, 22));
        assertThat(bench.clock.now()).isEqualTo(NOW);
    }

    @Test
    void f33_oneOf1970IsNotUntilTheNetworkTellsTheTime() {
        bench.from(NONE).set(Instant.EPOCH);
        bench.started();
        assertThat(trusted()).isFalse();
        assertThat(bench.clock.change()).contains(new ClockChanged(false, "none"));
        assertThat(bench.clock.today()).isEmpty();
        assertThat(bench.clock.now())
                .as("what it says is recorded all the same")
                .isEqualTo(Instant.EPOCH);
        bench.from(NETWORK).set(NOW).pass(SECOND);
        assertThat(trusted()).isTrue();
        assertThat(bench.source()).isEqualTo("network-time");
    }

    @Test
    void f33_withoutABatteryTheTimeOfTheLastShutdownIsNoTime() {
        bench.started().offFor(Duration.ZERO).from(NONE).started();
        assertThat(trusted()).as("it looks right, and may be hours behind").isFalse();
        bench.pass(Duration.ofHours(1));
        assertThat(trusted()).isFalse();
    }

    @Test
    void f33_afterANightOrAWeekendWithoutPowerABatteryClockIsBelieved() {
        bench.started().offFor(Duration.ofHours(63)).started();
        assertThat(trusted()).isTrue();
    }

    @Test
    void f34_afterALongerTimeItAsksTheConsole() {
        for (ClockSupport.Backing from : new ClockSupport.Backing[] {RTC, NETWORK}) {
            bench.from(RTC).started().tell(bench.says());
            bench.offFor(Duration.ofDays(60)).from(from).started();
            assertThat(trusted()).as(from + " alone").isFalse();
            bench.pass(Duration.ofDays(2));
            assertThat(trusted()).isFalse();
            bench.tell(bench.says());
            assertThat(trusted()).isTrue();
            assertThat(bench.source()).isEqualTo("console");
        }
    }

    @Test
    void f34_aQuietBoardNotesTheTimeSoThatOnlyTheTimeWithoutPowerCounts() {
        bench.started().pass(Duration.ofDays(20)).offFor(Duration.ofDays(2)).started();
        assertThat(trusted()).isTrue();
    }

    @Test
    void f34_aJumpForwardIsNotBelievedAndABackJumpMakesItGood() {
        bench.started().turn(Duration.ofDays(30));
        assertThat(trusted()).isFalse();
        assertThat(bench.clock.now()).as("monotonic time knows better").isEqualTo(NOW);
        bench.pass(DAY).turn(Duration.ofDays(-30));
        assertThat(trusted()).isTrue();
        assertThat(bench.clock.today()).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void f34_nineMinutesAnHourAreAJumpToo() {
        bench.started();
        bench.turn(Duration.ofMinutes(9));
        assertThat(trusted()).isTrue();
        bench.pass(Duration.ofHours(1)).turn(Duration.ofMinutes(9));
        assertThat(trusted()).isFalse();
    }

    @Test
    void f34_theNetworkCannotMoveItFarEither() {
        bench.started();
        bench.from(NETWORK).pass(SECOND);
        assertThat(bench.source()).isEqualTo("network-time");
        bench.turn(DAY);
        assertThat(trusted()).isFalse();
    }

    @Test
    void f34_aNewStartOfTheAgentHidesNoJump() {
        bench.started().turn(Duration.ofDays(2)).started();
        assertThat(trusted())
                .as("less than a board may have been off for, but this one was not")
                .isFalse();
        bench.turn(Duration.ofDays(-2));
        assertThat(trusted()).isTrue();
    }

    @Test
    void f34_afterTheConsolesWordTheBoardsOwnClockMeansNothing() {
        bench.started().turn(Duration.ofDays(30)).tell(NOW.plusSeconds(7));
        assertThat(trusted()).isTrue();
        assertThat(bench.clock.now()).isEqualTo(NOW.plusSeconds(7));
        bench.turn(Duration.ofDays(-60)).pass(DAY);
        assertThat(trusted()).isTrue();
        assertThat(bench.clock.now()).isEqualTo(NOW.plusSeconds(7).plus(DAY));
        bench.started();
        assertThat(bench.clock.now())
                .as("by a new agent too")
                .isEqualTo(NOW.plusSeconds(7).plus(DAY));
    }

    @Test
    void f35_aClockSetBackIsNotBelieved() {
        bench.started().pass(DAY).turn(DAY.negated());
        assertThat(trusted()).isFalse();
        bench.offFor(Duration.ofHours(1)).started();
        assertThat(trusted()).as("nor after a start").isFalse();
        bench.pass(DAY.multipliedBy(2));
        assertThat(trusted())
                .as("nor when it comes to the time that it was at the start")
                .isFalse();
    }

    @Test
    void f35_norAfterADayOnItAndAPowerCut() {
        bench.started().turn(DAY.negated());
        bench.pass(DAY).offFor(Duration.ofHours(1)).started();
        assertThat(trusted()).isFalse();
    }

    @Test
    void f35_aCorrectionOfMinutesIsNoReasonForDistrust() {
        bench.started().turn(Duration.ofMinutes(-10));
        assertThat(trusted()).isTrue();
        bench.turn(SECOND.negated());
        assertThat(trusted()).isFalse();
    }

    @Test
    void f35_anotherZoneAndSummerTimeChangeTheDayAndNothingElse() {
        Instant beforeTheHourIsGone = Instant.parse("2027-03-27T22:59:59Z");
        try (ClockBench berlin = new ClockBench(other, ZoneId.of("Europe/Berlin"))) {
            berlin.set(beforeTheHourIsGone);
            berlin.started();
            assertThat(berlin.clock.today()).contains(LocalDate.of(2027, 3, 27));
            berlin.pass(SECOND);
            assertThat(berlin.clock.today()).contains(LocalDate.of(2027, 3, 28));
            berlin.pass(Duration.ofHours(4));
            assertThat(berlin.clock.trusted())
                    .as("three hours by the wall, four in UTC")
                    .isTrue();
            assertThat(berlin.clock.now()).isEqualTo(Instant.parse("2027-03-28T03:00:00Z"));
        }
    }

    @Test
    void theDayChangesAtTheCountysMidnight() {
        bench.set(Instant.parse("2026-11-22T15:59:59Z"));
        bench.started();
        assertThat(bench.clock.today()).contains(LocalDate.of(2026, 11, 22));
        bench.pass(SECOND);
        assertThat(bench.clock.today()).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void whatTheJournalWitnessedCannotLieAhead() {
        bench.clock.witnessed(NOW.plus(DAY));
        assertThat(bench.clock.today()).isEqualTo(Optional.empty());
    }

    @Test
    void f34_aClockThatWasSeenToBeADayBehindIsNotBelievedAfterALongNight() {
        bench.started().set(NOW.minus(DAY)).pass(SECOND);
        assertThat(trusted()).isFalse();
        bench.offFor(Duration.ofHours(30)).started();
        assertThat(trusted())
                .as("later than all that was seen, and still a day behind")
                .isFalse();
        bench.from(NETWORK).set(NOW.plus(Duration.ofHours(30))).pass(SECOND);
        assertThat(trusted()).isTrue();
        bench.from(RTC).offFor(Duration.ofHours(1)).started();
        assertThat(trusted()).as("the network has set it right").isTrue();
    }
}
