package yaogui.console.web.alarms;

import java.util.List;

/**
 * The alarms.
 *
 * @param filter what the reader chose
 * @param lines the worst first; of those that ended, the last
 * @param open how many stand
 * @param overdue how many of them nobody answered in time
 * @param mine how many the reader has taken on
 */
public record AlarmsPage(AlarmFilter filter, List<AlarmLine> lines, int open, int overdue, int mine) {

    /** How many one choice shows; those that ended are not counted. */
    public String count(AlarmFilter.Show show) {
        return switch (show) {
            case OPEN -> String.valueOf(open);
            case OVERDUE -> String.valueOf(overdue);
            case MINE -> String.valueOf(mine);
            case ENDED -> "";
        };
    }
}
