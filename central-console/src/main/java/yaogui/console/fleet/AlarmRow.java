package yaogui.console.fleet;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.DispenserId;

/**
 * Something that a person should look at.
 *
 * @param id its number
 * @param dispenser where; empty if it concerns the console itself
 * @param source who raised it
 * @param name what it is, such as {@code door-open} or {@code count-differs-A3}
 * @param detail a sentence; nothing while only a report has named it
 * @param times how often it was raised without a quiet hour between
 * @param raisedAt since when
 * @param clearedAt until when; empty while it stands
 * @param acknowledgedAt when somebody took it on
 * @param acknowledgedBy who, by the name of the account
 * @param overdue what nobody did in time
 */
public record AlarmRow(
        long id,
        Optional<DispenserId> dispenser,
        Source source,
        String name,
        String detail,
        int times,
        Instant raisedAt,
        Optional<Instant> clearedAt,
        Optional<Instant> acknowledgedAt,
        Optional<String> acknowledgedBy,
        Optional<Overdue> overdue) {

    /** The columns of one, and where they come from. */
    public static final String SELECT = """
            SELECT alarm.id, dispenser, source, alarm.name, detail, times, raised_at, cleared_at, acknowledged_at,
                   staff_account.name AS acknowledged_by, overdue
            FROM alarm LEFT JOIN staff_account ON staff_account.id = alarm.acknowledged_by
            """;

    /** Who noticed. */
    public enum Source {
        DISPENSER,
        CONSOLE
    }

    /** What should have been done by now. */
    public enum Overdue {
        NOT_ACKNOWLEDGED,
        NOT_RESOLVED
    }

    public boolean stands() {
        return clearedAt.isEmpty();
    }
}
