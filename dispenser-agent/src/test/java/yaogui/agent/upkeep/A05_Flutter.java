package yaogui.agent.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An alarm that comes and goes costs two entries of the journal each time, so there is a bound to it (F32). */
class A05_Flutter {

    private final Flutter flutter = new Flutter();
    private Duration now = Duration.ofDays(3);
    private boolean stands;
    private int changes;

    private void look(boolean there, Duration after) {
        now = now.plus(after);
        Map<String, String> alarms = new TreeMap<>(there ? Map.of("reach-in", "Look.") : Map.of());
        flutter.hold(alarms, now.toNanos());
        if (alarms.containsKey("reach-in") != stands) {
            stands = !stands;
            changes++;
        }
    }

    @Test
    void f16_fiveInAnHourComeAndGoAsTheyAre() {
        for (int i = 0; i < 5; i++) {
            look(true, Duration.ofMinutes(1));
            look(false, Duration.ofMinutes(1));
        }
        assertThat(changes).isEqualTo(10);
        assertThat(stands).isFalse();
    }

    @Test
    void f32_oneThatFlickersForAWeekIsSaidOnceAndEndsAnHourAfter() {
        for (int i = 0; i < 7 * 24 * 360; i++) {
            look(i % 2 == 0, Duration.ofSeconds(10));
        }
        assertThat(changes).isEqualTo(11);
        look(false, Duration.ofMinutes(59));
        assertThat(stands).isTrue();
        look(false, Duration.ofMinutes(1));
        assertThat(stands).isFalse();
    }

    @Test
    void f32_nothingThatComesAndGoesCostsMoreThanSixtyEntriesADay() {
        for (int minute = 0; minute < 24 * 60; minute++) {
            look(minute % 62 == 0, Duration.ofMinutes(1));
        }
        assertThat(changes).isLessThanOrEqualTo(60);
        changes = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            look(minute % 30 == 0, Duration.ofMinutes(1));
        }
        assertThat(changes).isLessThanOrEqualTo(60);
    }
}
