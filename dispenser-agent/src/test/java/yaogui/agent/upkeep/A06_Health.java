package yaogui.agent.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.Health.Began;

/** A board says why its program began, how often it did, and how warm it is. */
class A06_Health {

    private final Path home;

    @AutoClose
    private final TestPoint point;

    A06_Health(@TempDir Path home) {
        this.home = home;
        this.point = new TestPoint(home);
    }

    private Board board(String boot) {
        return new Board(home.resolve("temp"), home.resolve("bootstatus"), boot);
    }

    private Health begin(String boot, String version) {
        return new HealthWatch(point.journal(), board(boot), version)
                .report(point.dispenser().clock(), 1);
    }

    @Test
    void eachKindOfStartIsTold() throws IOException {
        begin("boot-1", "1");
        point.restart();
        assertThat(begin("boot-1", "1").began()).isEqualTo(Began.ASKED_FOR);
        point.restart();
        assertThat(begin("boot-1", "2").began()).isEqualTo(Began.NEW_VERSION);
        point.cutPower();
        point.powerOn();
        assertThat(begin("boot-1", "2").began()).isEqualTo(Began.CRASH);
        point.cutPower();
        point.powerOn();
        assertThat(begin("boot-2", "2").began()).isEqualTo(Began.POWER_CUT);
        Files.writeString(home.resolve("bootstatus"), "32\n");
        point.cutPower();
        point.powerOn();
        assertThat(begin("boot-3", "2").began()).isEqualTo(Began.WATCHDOG);
    }

    @Test
    void startsOfMoreThanADayAgoAreForgotten() {
        for (int i = 1; i <= 3; i++) {
            assertThat(begin("boot-" + i, "1").startsLastDay()).isEqualTo(i);
            point.time.pass(Duration.ofHours(11));
            point.restart();
        }
        assertThat(begin("boot-4", "1").startsLastDay()).isEqualTo(3);
    }

    @Test
    void itSaysHowLongItIsUpAndWhatItsClockGoesBy() throws IOException {
        Files.writeString(home.resolve("temp"), "48312\n");
        HealthWatch health = new HealthWatch(point.journal(), board(""), "1");
        health.report(point.dispenser().clock(), 1);
        Health later =
                health.report(point.dispenser().clock(), Duration.ofMinutes(90).toNanos() + 1);
        assertThat(later.upMinutes()).isEqualTo(90);
        assertThat(later.clock()).isEqualTo("rtc");
        assertThat(later.toldHoursAgo()).isEmpty();
        assertThat(later.journalKilobytes()).isPositive();
        assertThat(board("").celsius()).contains(48);
    }
}
