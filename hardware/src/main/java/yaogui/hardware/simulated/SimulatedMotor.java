package yaogui.hardware.simulated;

import java.util.random.RandomGenerator;
import yaogui.hardware.Drive;

/** A lane's motor: what it was told, whether it has power, and what it draws. */
final class SimulatedMotor {

    private static final int INRUSH_MILLIAMPS = 1000;
    private static final double INRUSH_NANOS = 60e6;
    private static final int STALL_MILLIAMPS = 1500;

    /** What it has to turn. */
    enum Load {
        /** There is no motor. */
        ABSENT,
        FREE,
        JAMMED,
        BLOCKED
    }

    private final double runningMilliamps;
    private Drive told = Drive.OFF;
    private int direction;
    private long poweredSince;

    SimulatedMotor(RandomGenerator random) {
        runningMilliamps = 150 + random.nextDouble() * 80;
    }

    void tell(Drive drive) {
        told = drive;
    }

    Drive told() {
        return told;
    }

    /** Gives it power as it was told, or forward if its driver is shorted (F08). */
    void power(long nanos, boolean supplied, boolean shorted) {
        int before = direction;
        direction = !supplied ? 0 : shorted ? 1 : directionTold();
        if (before == 0 && direction != 0) {
            poweredSince = nanos;
        }
    }

    /** -1, 0 or 1. */
    int direction() {
        return direction;
    }

    boolean running() {
        return direction != 0;
    }

    /** What it draws, without the noise. */
    int milliamps(long nanos, Load load) {
        if (!running() || load == Load.ABSENT) {
            return 0;
        }
        double steady = switch (load) {
            case ABSENT -> 0;
            case FREE -> runningMilliamps;
            case JAMMED -> runningMilliamps * 1.7;
            case BLOCKED -> STALL_MILLIAMPS;
        };
        double inrush = INRUSH_MILLIAMPS * Math.exp(-(nanos - poweredSince) / INRUSH_NANOS);
        return (int) Math.max(steady, steady / 4 + inrush);
    }

    private int directionTold() {
        return switch (told) {
            case OFF -> 0;
            case FORWARD -> 1;
            case REVERSE -> -1;
        };
    }
}
