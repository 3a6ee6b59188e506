package yaogui.console.web.alarms;

import java.util.List;
import yaogui.console.alarms.AlarmDesk;

/**
 * One alarm, with all that became of it.
 *
 * @param line the alarm
 * @param history oldest first
 * @param wordless whether somebody just tried to end it without a word
 */
public record AlarmPage(AlarmLine line, List<AlarmDesk.Line> history, boolean wordless) {

    public long id() {
        return line.row().id();
    }
}
