package yaogui.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.protocol.DispenserId;

/**
 * How many alarms one dispenser may make within a day, within a transaction: names come from it, and each is rows that are kept
 * for good. A kind that this console does not know, of a newer dispenser, is shown too; more than some of them are an invention.
 */
final class Bounds {

    /** Kinds, times lanes that differ in count, on a day on which everything breaks. */
    static final int MOST_A_DAY = 100;

    /** A new version brings one or two. */
    static final int MOST_UNKNOWN_A_DAY = 8;

    /** Dispensers hold back what flutters, so that it comes once an hour. */
    static final int MOST_TIMES = 24;

    private static final Duration DAY = Duration.ofDays(1);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,47}(-[A-Za-z0-9]{1,8})?");

    private final Handle handle;
    private final Instant now;

    Bounds(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Whether an alarm of a name may begin at a dispenser that says so itself. */
    boolean mayBegin(DispenserId dispenser, String name) {
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        List<String> lately = handle.createQuery("""
                        SELECT name FROM alarm
                        WHERE dispenser = :dispenser AND raised_at > :since AND source = :source
                        """)
                .bind("dispenser", dispenser)
                .bind("since", now.minus(DAY))
                .bind("source", Source.DISPENSER)
                .mapTo(String.class)
                .list();
        boolean known = AlarmKind.of(name) != AlarmKind.OTHER;
        return known
                ? lately.size() < MOST_A_DAY
                : lately.stream()
                                .filter(one -> AlarmKind.of(one) == AlarmKind.OTHER)
                                .count()
                        < MOST_UNKNOWN_A_DAY;
    }

    /** Whether one that ended lately may come back, as it has {@code times} before. */
    static boolean mayComeBack(int times) {
        return times < MOST_TIMES;
    }
}
