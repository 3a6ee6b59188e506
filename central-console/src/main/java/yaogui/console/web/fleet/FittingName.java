package yaogui.console.web.fleet;

import java.util.Locale;
import yaogui.console.web.Frame;

/** How a driver of a board is called: on the wire it is a part and what serves it, such as {@code reader camera}. */
public final class FittingName {

    private FittingName() {}

    /** In words; what a newer dispenser says otherwise stays as it came. */
    public static String of(String driver, Frame frame) {
        int cut = driver.indexOf(' ');
        String part = "fitting." + (cut < 0 ? driver : driver.substring(0, cut));
        String kind = "fitting-kind." + driver.substring(cut + 1).toLowerCase(Locale.ROOT);
        return frame.words().has(part) && frame.words().has(kind) ? frame.say(part, frame.say(kind)) : driver;
    }
}
