package yaogui.console.web.alarms;

import java.util.List;
import yaogui.console.alarms.AlarmDesk;
import yaogui.console.staff.Account;
import yaogui.console.web.Frame;
import yaogui.console.web.Typed;

/**
 * One alarm, with all that became of it.
 *
 * @param line the alarm
 * @param history oldest first
 * @param typed what was refused
 */
public record AlarmPage(AlarmLine line, List<AlarmDesk.Line> history, Typed typed) {

    /** The form that takes it on. */
    public static final String TAKE = "take";

    /** The form that ends it. */
    public static final String END = "end";

    /** The words of a form that was refused, whichever it was. */
    public String given() {
        return typed.in(typed.form(), "words");
    }

    /** Whether the reader has it already. */
    public boolean isMine(Frame frame) {
        return frame.reader().map(Account::name).equals(line.row().acknowledgedBy());
    }

    public long id() {
        return line.row().id();
    }
}
