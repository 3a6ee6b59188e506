package yaogui.console.web.fleet;

/** Why somebody should look at a dispenser; what is worst comes first. */
public enum Attention {
    ALARM,
    /** Boxes past their last day lie in it. */
    EXPIRED,
    FAULTED,
    OFFLINE,
    EMPTY,
    /** A lane is closed by a hold, or because its dates cannot be judged. */
    CLOSED,
    LOW,
    /** Boxes expire within 90 days. */
    EXPIRING,
    /** A count may be off. */
    DOUBT
}
