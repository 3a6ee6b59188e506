package yaogui.console.web.fleet;

import yaogui.console.alarms.AlarmKind;
import yaogui.console.web.Frame;

/** How an alarm is called: its name on the wire may go on with a lane, and a newer dispenser may raise one we do not know. */
public final class AlarmName {

    private AlarmName() {}

    /** What to do about it. */
    public static String help(String name, Frame frame) {
        return frame.say("alarm-help." + AlarmKind.of(name).text());
    }

    /** The name in words; the name on the wire if there are none. */
    public static String of(String name, Frame frame) {
        AlarmKind kind = AlarmKind.of(name);
        if (kind == AlarmKind.OTHER) {
            return name;
        }
        String words = frame.say("alarm." + kind.text());
        String rest = name.substring(kind.text().length());
        return rest.isEmpty() ? words : frame.named(words, rest.substring(1));
    }
}
