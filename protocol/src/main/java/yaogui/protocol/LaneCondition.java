package yaogui.protocol;

/** What a lane is fit for, mechanically. Whether its goods may be given out is a matter of stock, not of this. */
public enum LaneCondition {
    /** Turns, stops and reports as it should. */
    READY,
    /** Works, but something was seen that a technician should look at, such as a late home switch. */
    DEGRADED,
    /** Must not be turned until a person has looked at it. */
    FAULTED
}
