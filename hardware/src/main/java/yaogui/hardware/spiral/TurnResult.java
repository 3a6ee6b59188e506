package yaogui.hardware.spiral;

/**
 * What came of one turn.
 *
 * @param stop what stopped the motor for the last time
 * @param first what stopped it for the first time; the same where nothing else was tried
 * @param strokes how often the motor was switched on: 0 where nothing was begun, more than 1 where the turn had to be
 *     helped along
 * @param leftHome whether the home switch was seen open, so the coil may stand anywhere
 * @param fell boxes that the drop curtain saw; without a curtain, 1 after a turn that ended at home
 * @param tooShort whether the motor ran for too short a time to let any box go; then certainly none fell
 * @param ranMillis how long the motor was on, in milliseconds
 * @param peakMilliamps the highest current after the inrush; 0 where it is not measured
 */
public record TurnResult(
        Stop stop,
        Stop first,
        int strokes,
        boolean leftHome,
        int fell,
        boolean tooShort,
        long ranMillis,
        int peakMilliamps) {

    /** What stopped the motor. */
    public enum Stop {
        /** The home switch closed again: one full turn. */
        HOME,
        /** F01: the home switch never opened. */
        NOT_STARTED,
        /** F02, F05: it did not come home in time; or it was not at home to begin with, and nothing was switched. */
        NOT_HOME,
        /** F06: the current was too high. */
        OVER_CURRENT,
        /** F07: no current flowed. */
        NO_CURRENT,
        /** F08: a motor ran that nobody had told to. */
        RUNS_UNTOLD,
        /** F13: the drop curtain saw light where none was, so nothing was switched. */
        CURTAIN_BLIND,
        /** F17: the service door was opened. */
        DOOR_OPENED,
        /** The caller gave up, or the turn was not begun because something stood in the curtain (F12). */
        ABORTED
    }

    /** Whether it went as it should, at the first attempt. */
    public boolean clean() {
        return stop == Stop.HOME && strokes == 1;
    }
}
