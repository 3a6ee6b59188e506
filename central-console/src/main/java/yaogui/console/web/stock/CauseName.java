package yaogui.console.web.stock;

import yaogui.console.web.Frame;

/** How the cause of a movement is called; one that we have no word for keeps its own. */
public final class CauseName {

    private CauseName() {}

    /** The cause in words. */
    public static String of(String cause, Frame frame) {
        String key = "cause." + cause;
        return frame.words().has(key) ? frame.say(key) : cause;
    }
}
