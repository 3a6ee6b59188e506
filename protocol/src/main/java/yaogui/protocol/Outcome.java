package yaogui.protocol;

/** How an order ended. Every order ends exactly once, as one of these. */
public enum Outcome {
    /** At least one box was seen to fall. */
    DISPENSED,
    /** Nothing fell, and that is certain: the motor never moved, or the lane came home and the curtain was clear. */
    NOT_DISPENSED,
    /** Nobody can tell. Costs the resident nothing; the lane's count is in doubt by one until somebody counts. */
    UNKNOWN
}
