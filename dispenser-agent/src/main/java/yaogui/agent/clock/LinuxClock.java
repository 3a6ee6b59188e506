package yaogui.agent.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux knows of its clock. Raspberry Pi OS keeps it with systemd-timesyncd, which makes a file when the network has
 * first told it the time after a start; and the kernel says whether it set its clock from a battery clock at the start.
 */
public final class LinuxClock implements ClockSupport {

    private static final Path TIMESYNC = Path.of("/run/systemd/timesync/synchronized");
    private static final Path RTC = Path.of("/sys/class/rtc/rtc0/hctosys");
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path timesync;
    private final Path rtc;
    private final String boot;

    /**
     * @param timesync the file that is there once the network has told the time (systemd-timesyncd.service, FILES)
     * @param rtc says 1 when the system took its time from the battery clock (Linux, ABI sysfs-class-rtc: hctosys), and 0
     *     when there was none, or its battery was flat
     * @param boot holds the id of this run of the machine
     */
    public LinuxClock(Path timesync, Path rtc, Path boot) {
        this.timesync = timesync;
        this.rtc = rtc;
        this.boot = read(boot);
    }

    /** Of the machine that this runs on. */
    public static LinuxClock ofThisMachine() {
        return new LinuxClock(TIMESYNC, RTC, BOOT);
    }

    /** The id of this run of the machine, by Linux; nothing elsewhere. */
    public static String bootOfThisMachine() {
        return read(BOOT);
    }

    @Override
    public Backing backing() {
        if (Files.exists(timesync)) {
            return Backing.NETWORK;
        }
        return read(rtc).equals("1") ? Backing.RTC : Backing.NONE;
    }

    @Override
    public String boot() {
        return boot;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException notThere) {
            return "";
        }
    }
}
