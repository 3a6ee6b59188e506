package yaogui.console.web.alarms;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the reader wants to see of the alarms.
 *
 * @param show which
 * @param days how many days back, for those that ended; 1 or more
 */
public record AlarmFilter(Show show, int days) {

    /** Which alarms. */
    public enum Show {
        OPEN,
        OVERDUE,
        MINE,
        ENDED
    }

    private static final int USUAL_DAYS = 7;

    /** Reads a query; what it does not understand is as if not there. */
    static AlarmFilter of(Function<String, @Nullable String> query) {
        Show show = Arrays.stream(Show.values())
                .filter(one -> one.name().equals(query.apply("show")))
                .findFirst()
                .orElse(Show.OPEN);
        int days = Optional.ofNullable(query.apply("days"))
                .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                .map(Integer::parseInt)
                .orElse(USUAL_DAYS);
        return new AlarmFilter(show, days);
    }

    /** The same, as a query. */
    public String query() {
        return of(show);
    }

    /** Another choice, as a query. */
    public String of(Show other) {
        return "?show=" + other + (other == Show.ENDED ? "&days=" + days : "");
    }
}
