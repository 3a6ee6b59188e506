package yaogui.console.web.fleet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yaogui.console.web.Frame;

/** How an alarm is called: its name on the wire may end in a lane, and a newer dispenser may raise one we do not know. */
public final class AlarmName {

    private static final Pattern WITH_LANE = Pattern.compile("([a-z0-9-]+?)(?:-([A-Z][0-9]{1,2}))?");

    private AlarmName() {}

    /** The name in words; the name on the wire if there are none. */
    public static String of(String name, Frame frame) {
        Matcher parts = WITH_LANE.matcher(name);
        if (!parts.matches() || !frame.words().has("alarm." + parts.group(1))) {
            return name;
        }
        String words = frame.say("alarm." + parts.group(1));
        return parts.group(2) == null ? words : words + " " + parts.group(2);
    }
}
