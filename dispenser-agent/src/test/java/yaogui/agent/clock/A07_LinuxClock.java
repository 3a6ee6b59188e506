package yaogui.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Raspberry Pi OS says of its clock, read from the files in which it says so. */
class A07_LinuxClock {

    private final Path timesync;
    private final Path rtc;
    private final Path boot;

    A07_LinuxClock(@TempDir Path system) {
        timesync = system.resolve("synchronized");
        rtc = system.resolve("hctosys");
        boot = system.resolve("boot_id");
    }

    private ClockSupport clock() {
        return new LinuxClock(timesync, rtc, boot);
    }

    @BeforeEach
    void started() throws IOException {
        Files.writeString(boot, "f0e1d2c3-0000-4000-8000-000000000001\n");
    }

    @Test
    void withoutAnyFileNothingStandsBehindTheClock() throws IOException {
        Files.delete(boot);
        assertThat(clock().backing()).isEqualTo(ClockSupport.Backing.NONE);
        assertThat(clock().boot()).isEmpty();
    }

    @Test
    void f33_aBatteryClockThatWasFlatAtTheStartIsNone() throws IOException {
        Files.writeString(rtc, "0\n");
        assertThat(clock().backing()).isEqualTo(ClockSupport.Backing.NONE);
        Files.writeString(rtc, "1\n");
        assertThat(clock().backing()).isEqualTo(ClockSupport.Backing.RTC);
    }

    @Test
    void theNetworksTimeIsNoticedWhenItComes() throws IOException {
        ClockSupport clock = clock();
        assertThat(clock.backing()).isEqualTo(ClockSupport.Backing.NONE);
        Files.createFile(timesync);
        assertThat(clock.backing()).isEqualTo(ClockSupport.Backing.NETWORK);
        assertThat(clock.boot()).isEqualTo("f0e1d2c3-0000-4000-8000-000000000001");
    }
}
