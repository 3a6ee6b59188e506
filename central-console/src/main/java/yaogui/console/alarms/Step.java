package yaogui.console.alarms;

/** What can become of an alarm. */
public enum Step {
    RAISED,
    /** Raised again within the hour after it had cleared. */
    REOPENED,
    CLEARED,
    ACKNOWLEDGED,
    /** A person says that it is over. */
    RESOLVED,
    /** Nobody acted in time. */
    ESCALATED
}
