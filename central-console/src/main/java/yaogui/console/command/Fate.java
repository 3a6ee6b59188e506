package yaogui.console.command;

/** What has become of a command. */
public enum Fate {
    /** Signed, and on its way. */
    ASKED,
    /** Nobody took it in time; it is void. */
    EXPIRED,
    /** The dispenser has written down that it obeys it. */
    TAKEN,
    DONE,
    NOT_DONE,
    /** The dispenser was cut short; it does not begin again. */
    INTERRUPTED
}
