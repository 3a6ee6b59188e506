package yaogui.protocol;

/** Why an order ended as it did, or why a lane changed its condition. Numbers are those of the failure catalogue. */
public enum Reason {
    /** The box fell and the lane came home. */
    DROP_SEEN,
    /** The lane came home and nothing fell. */
    NOTHING_FELL,
    /** F01: the motor was on and the home switch did not open. */
    NOT_STARTED,
    /** F02, F03: the lane did not come home in time. */
    NOT_HOME,
    /** F06: the current went above the limit and the motor was cut. */
    OVER_CURRENT,
    /** F07: no current flowed at all. */
    NO_CURRENT,
    /** F08: a motor ran that nobody had told to; the whole machine is closed until it is put right. */
    RUNS_UNTOLD,
    /** F09: the box came only when the coil was shaken. */
    JAMMED,
    /** F14: two boxes fell for one turn. */
    DOUBLE_DROP,
    /** F16, F17: the service door was opened while the lane turned. */
    DOOR_OPENED,
    /** F27: the power went after the order was written and before anything moved. */
    POWER_CUT_BEFORE_TURN,
    /** F28, F29: the power went while the lane turned or before the result was written. */
    POWER_CUT_DURING_TURN,
    /** The board was stopped in good order before the lane was started. */
    STOPPED,
    /** F12: the drop curtain was blocked, so nothing was started. */
    CURTAIN_BLOCKED,
    /** F13: the drop curtain saw light where none was, so nothing was started. */
    CURTAIN_BLIND,
    /** F21: two turns in a row let nothing fall although the count says that there is something. */
    FOUND_EMPTY,
    /** A person looked at it and put it right. */
    SERVICED
}
