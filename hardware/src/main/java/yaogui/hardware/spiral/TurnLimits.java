package yaogui.hardware.spiral;

import java.time.Duration;

/**
 * The bounds of one turn of a spiral.
 *
 * @param leaveHome how long the home switch may stay closed with the motor on (F01)
 * @param reachHome how long the coil may take for its turn (F02, F05)
 * @param earliestDrop the least time that the motor must run, from home, before the quickest coil lets a box go; a turn
 *     that ran for less has dropped nothing, whatever its switch or the curtain say
 * @param settle how long after the motor has stopped a box may still fall
 * @param recovery what may be tried when the turn does not end well
 * @param overCurrentMilliamps above this, for longer than the inrush, the motor is cut (F06)
 * @param inrush how long a starting motor may draw more
 * @param noCurrentMilliamps below this, for longer than the inrush, a running motor is not there (F07); above it, with
 *     no motor told to run, one runs untold (F08)
 * @param narrowestDrop a shorter darkening of the curtain is an insect or a flicker (F11)
 * @param widestDrop a longer one is a hand (F11)
 */
public record TurnLimits(
        Duration leaveHome,
        Duration reachHome,
        Duration earliestDrop,
        Duration settle,
        RecoveryLimits recovery,
        int overCurrentMilliamps,
        Duration inrush,
        int noCurrentMilliamps,
        Duration narrowestDrop,
        Duration widestDrop) {

    /**
     * For a 24 V geared spiral motor that turns once in about 2 s, give or take a sixth. Vending boards give a coil 4 s to
     * leave home and 4 s to come back (KIMMA iVend status 05 and 06); in 4 s a coil whose home switch is stuck open turns
     * twice, so these are shorter. All are ours and are to be tuned on the machine.
     */
    public static final TurnLimits USUAL = new TurnLimits(
            Duration.ofMillis(400),
            Duration.ofMillis(2600),
            Duration.ofMillis(1300),
            Duration.ofMillis(1200),
            RecoveryLimits.USUAL,
            900,
            Duration.ofMillis(250),
            20,
            Duration.ofMillis(8),
            Duration.ofMillis(600));

    /** The same for goods that darken the curtain for less, or only for more. */
    public TurnLimits seeing(Duration narrowest) {
        return new TurnLimits(
                leaveHome,
                reachHome,
                earliestDrop,
                settle,
                recovery,
                overCurrentMilliamps,
                inrush,
                noCurrentMilliamps,
                narrowest,
                widestDrop);
    }
}
