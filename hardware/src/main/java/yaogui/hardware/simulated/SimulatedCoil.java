package yaogui.hardware.simulated;

import java.util.random.RandomGenerator;

/**
 * The coil of a lane. Its angle is counted through, not modulo a turn: box after box sits one turn further back, and a
 * coil that was turned back a little lets nothing go a second time.
 */
final class SimulatedCoil {

    private static final double SPEEDING_UP = 1500;
    private static final double BRAKING = 3000;
    /** From here to home the coil is called home when the next turn is counted. */
    private static final double NEARLY_HOME = 345;

    private final RandomGenerator random;
    private final double fullSpeed;
    private final double releaseDegrees;
    private final double homeHalfWidth;
    private double turned;
    private double speed;
    private double nextRelease;

    SimulatedCoil(RandomGenerator random) {
        this.random = random;
        // A turn takes 2 s give or take a sixth; the box goes between 280 and 330 degrees, before home closes at 351.
        fullSpeed = 180 * (1 + spread(0.15));
        releaseDegrees = 305 + spread(15);
        homeHalfWidth = 9 + spread(1);
        turned = spread(2);
        nextRelease = releaseDegrees + spread(10);
    }

    /**
     * Turns for a while.
     *
     * @param direction -1, 0 or 1
     * @param limitDegrees of a turn, where its coupling slips; 360 where it does not
     * @return whether it passed the angle at which it lets a box go
     */
    boolean turn(int direction, double seconds, double limitDegrees) {
        speed = approach(speed, direction * fullSpeed, seconds);
        double goal = turned + speed * seconds;
        double limit = limitDegrees < 360 ? Math.max(turned, startOfTurn() + limitDegrees) : Double.MAX_VALUE;
        turned = Math.min(goal, limit);
        if (turned < nextRelease) {
            return false;
        }
        nextRelease = startOfTurn() + 360 + releaseDegrees + spread(10);
        return true;
    }

    /** Back to where the turn began, or on to its end once its box is gone. */
    void bringHome() {
        double end = startOfTurn() + 360;
        turned = nextRelease > end ? end : startOfTurn();
        speed = 0;
    }

    boolean stands() {
        return speed == 0;
    }

    boolean isHome() {
        double degrees = degrees();
        return Math.min(degrees, 360 - degrees) < homeHalfWidth;
    }

    /** 0 to 360, home at 0. */
    double degrees() {
        double degrees = turned % 360;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private double startOfTurn() {
        return Math.floor((turned + 360 - NEARLY_HOME) / 360) * 360;
    }

    private double approach(double from, double to, double seconds) {
        double most = (Math.abs(to) > Math.abs(from) ? SPEEDING_UP : BRAKING) * seconds;
        return Math.abs(to - from) <= most ? to : from + Math.copySign(most, to - from);
    }

    private double spread(double most) {
        return (random.nextDouble() * 2 - 1) * most;
    }
}
