package yaogui.agent.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells of the board.
 *
 * @param thermal holds the temperature of the processor in thousandths of a degree (Linux, ABI sysfs-class-thermal: temp)
 * @param watchdog holds why the machine was reset (Linux, ABI sysfs-class-watchdog: bootstatus)
 * @param boot the id of this run of the machine; nothing if it has none
 */
public record Board(Path thermal, Path watchdog, String boot) {

    /** WDIOF_CARDRESET of linux/watchdog.h: the watchdog has reset the machine. */
    private static final long CARD_RESET = 0x20;

    /** Of the machine that this runs on. */
    public static Board ofThisMachine(String boot) {
        return new Board(
                Path.of("/sys/class/thermal/thermal_zone0/temp"),
                Path.of("/sys/class/watchdog/watchdog0/bootstatus"),
                boot);
    }

    /** In whole degrees Celsius, where it is measured. */
    Optional<Integer> celsius() {
        return number(thermal).map(thousandths -> Math.round(thousandths / 1000f));
    }

    boolean resetByWatchdog() {
        return number(watchdog).filter(status -> (status & CARD_RESET) != 0).isPresent();
    }

    private static Optional<Long> number(Path file) {
        try {
            return Optional.of(Files.readString(file).strip())
                    .filter(text -> text.matches("-?[0-9]{1,9}"))
                    .map(Long::parseLong);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
