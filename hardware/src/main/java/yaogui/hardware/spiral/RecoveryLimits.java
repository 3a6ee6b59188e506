package yaogui.hardware.spiral;

import java.time.Duration;

/**
 * How far a turn that did not end well may be helped along.
 *
 * @param pause how long the motor rests before each attempt; long enough for a box to fall and be seen
 * @param nudge a short run, to shake a coupling or a box loose
 * @param quarterTurn about a quarter of a turn
 * @param longest how long the motor may run forward in all
 * @param longestOnceSeen the same once a box was seen to fall: less than the quickest coil needs to let go of a second
 */
public record RecoveryLimits(
        Duration pause, Duration nudge, Duration quarterTurn, Duration longest, Duration longestOnceSeen) {

    /** For the coils of {@link TurnLimits#USUAL}. */
    public static final RecoveryLimits USUAL = new RecoveryLimits(
            Duration.ofMillis(600),
            Duration.ofMillis(150),
            Duration.ofMillis(500),
            Duration.ofMillis(4100),
            Duration.ofMillis(3050));
}
