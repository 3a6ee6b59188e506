package yaogui.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A board without a battery wakes up in 1970. It is believed only when it can be right. */
class A05_DeviceClock {

    private static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private Instant says = NOW;
    private final DeviceClock clock = new DeviceClock(() -> says, ZoneId.of("Asia/Shanghai"), RELEASED);

    @Test
    void aClockThatIsLaterThanTheSoftwareIsBelieved() {
        assertThat(clock.trusted()).isTrue();
        assertThat(clock.today()).contains(LocalDate.of(2026, 11, 22));
        assertThat(clock.now()).isEqualTo(NOW);
    }

    @Test
    void oneOf1970IsNot() {
        says = Instant.EPOCH;
        assertThat(clock.trusted()).isFalse();
        assertThat(clock.today()).isEmpty();
        assertThat(clock.now()).as("what it says is recorded all the same").isEqualTo(Instant.EPOCH);
        says = NOW;
        assertThat(clock.trusted()).as("the network told it the time").isTrue();
    }

    @Test
    void theDayChangesAtTheCountysMidnight() {
        says = Instant.parse("2026-11-22T15:59:59Z");
        assertThat(clock.today()).contains(LocalDate.of(2026, 11, 22));
        says = Instant.parse("2026-11-22T16:00:00Z");
        assertThat(clock.today()).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void whatTheJournalWitnessedCannotLieAhead() {
        clock.witnessed(NOW);
        says = NOW.minus(Duration.ofDays(1));
        assertThat(clock.trusted()).as("set back by a day").isFalse();
        says = NOW.plus(Duration.ofDays(1));
        assertThat(clock.trusted()).isTrue();
    }

    @Test
    void aCorrectionOfMinutesIsNoReasonForDistrust() {
        clock.witnessed(NOW);
        says = NOW.minus(Duration.ofMinutes(10));
        assertThat(clock.trusted()).isTrue();
        says = NOW.minus(Duration.ofMinutes(10)).minusSeconds(1);
        assertThat(clock.trusted()).isFalse();
    }

    @Test
    void anOlderWitnessChangesNothing() {
        clock.witnessed(NOW);
        clock.witnessed(NOW.minus(Duration.ofDays(5)));
        says = NOW.minus(Duration.ofDays(1));
        assertThat(clock.trusted()).isFalse();
    }
}
