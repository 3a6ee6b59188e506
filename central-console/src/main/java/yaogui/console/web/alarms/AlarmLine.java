package yaogui.console.web.alarms;

import java.util.Comparator;
import java.util.Optional;
import yaogui.console.alarms.AlarmKind;
import yaogui.console.alarms.Severity;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.fleet.Site;

/**
 * One alarm in a list.
 *
 * @param row what is known of it
 * @param site where its dispenser stands
 */
public record AlarmLine(AlarmRow row, Optional<Site> site) {

    /** Those that are overdue come first, then what is most urgent; of these the newest. */
    static final Comparator<AlarmLine> WORST_FIRST = Comparator.comparing(
                    (AlarmLine line) -> line.row().overdue().isEmpty())
            .thenComparing(AlarmLine::severity)
            .thenComparing(line -> line.row().raisedAt(), Comparator.reverseOrder());

    public AlarmKind kind() {
        return AlarmKind.of(row.name());
    }

    public Severity severity() {
        return kind().severity();
    }
}
