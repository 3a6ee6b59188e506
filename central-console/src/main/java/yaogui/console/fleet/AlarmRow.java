package yaogui.console.fleet;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.DispenserId;

/**
 * Something that a person should look at.
 *
 * @param dispenser where; empty if it concerns the console itself
 * @param source who raised it
 * @param name what it is, such as {@code door-open} or {@code count-differs-A3}
 * @param detail a sentence
 * @param raisedAt since when
 * @param clearedAt until when; empty while it stands
 */
public record AlarmRow(
        Optional<DispenserId> dispenser,
        Source source,
        String name,
        String detail,
        Instant raisedAt,
        Optional<Instant> clearedAt) {

    /** Who noticed. */
    public enum Source {
        DISPENSER,
        CONSOLE
    }
}
