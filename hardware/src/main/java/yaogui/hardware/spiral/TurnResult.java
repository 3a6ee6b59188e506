package yaogui.hardware.spiral;

/**
 * What came of one turn.
 *
 * @param stop what stopped the motor
 * @param leftHome whether the home switch was seen open, so the coil may stand anywhere
 * @param fell boxes that the drop curtain saw; without a curtain, 1 after a turn that ended at home
 * @param ranMillis how long the motor was on, in milliseconds
 * @param peakMilliamps the highest current after the inrush; 0 where it is not measured
 */
public record TurnResult(Stop stop, boolean leftHome, int fell, long ranMillis, int peakMilliamps) {

    /** What stopped the motor. */
    public enum Stop {
        /** The home switch closed again: one full turn. */
        HOME,
        /** F01: the home switch never opened. */
        NOT_STARTED,
        /** F02, F05: it did not come home in time. */
        NOT_HOME,
        /** F06: the current was too high. */
        OVER_CURRENT,
        /** F07: no current flowed. */
        NO_CURRENT,
        /** F17: the service door was opened. */
        DOOR_OPENED,
        /** The caller gave up, or the turn was not begun because something stood in the curtain (F12). */
        ABORTED
    }
}
