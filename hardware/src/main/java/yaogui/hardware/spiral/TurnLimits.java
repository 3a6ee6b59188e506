package yaogui.hardware.spiral;

import java.time.Duration;

/**
 * The bounds of one turn of a spiral.
 *
 * @param leaveHome how long the home switch may stay closed with the motor on (F01)
 * @param reachHome how long the whole turn may take (F02, F05)
 * @param settle how long after the motor has stopped a box may still fall
 * @param overCurrentMilliamps above this, for longer than the inrush, the motor is cut (F06)
 * @param inrush how long a starting motor may draw more
 * @param noCurrentMilliamps below this, for longer than the inrush, a running motor is not there (F07)
 * @param narrowestDrop a shorter darkening of the curtain is an insect or a flicker (F11)
 * @param widestDrop a longer one is a hand (F11)
 */
public record TurnLimits(
        Duration leaveHome,
        Duration reachHome,
        Duration settle,
        int overCurrentMilliamps,
        Duration inrush,
        int noCurrentMilliamps,
        Duration narrowestDrop,
        Duration widestDrop) {

    /**
     * For a 24 V geared spiral motor that turns once in about 2 s. The 4 s are those after which vending boards give up
     * (KIMMA iVend status 05 and 06); the rest is ours and is to be tuned on the machine.
     */
    public static final TurnLimits USUAL = new TurnLimits(
            Duration.ofMillis(1500),
            Duration.ofSeconds(4),
            Duration.ofMillis(1200),
            900,
            Duration.ofMillis(250),
            20,
            Duration.ofMillis(8),
            Duration.ofMillis(600));
}
