package yaogui.hardware.spiral;

import java.util.Optional;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * Watches the current of a running motor. Too much and too little are believed when they have lasted for longer than an
 * inrush, so that neither a start nor one noisy reading stops a motor.
 */
final class CurrentWatch {

    private final TurnLimits limits;
    private long beganNanos;
    private long notTooHighNanos;
    private long notTooLowNanos;
    private int peakMilliamps;

    CurrentWatch(TurnLimits limits) {
        this.limits = limits;
    }

    void begin(long nanos) {
        beganNanos = nanos;
        notTooHighNanos = nanos;
        notTooLowNanos = nanos;
    }

    /** The reason to cut the motor, if there is one; never where current is not measured. */
    Optional<Stop> judge(Readings readings) {
        return readings.motorMilliamps().isPresent()
                ? judge(readings.nanos(), readings.motorMilliamps().getAsInt())
                : Optional.empty();
    }

    /** The highest current after the inrush, in milliamperes; 0 where it is not measured. */
    int peakMilliamps() {
        return peakMilliamps;
    }

    private Optional<Stop> judge(long nanos, int milliamps) {
        long inrush = limits.inrush().toNanos();
        if (nanos - beganNanos > inrush) {
            peakMilliamps = Math.max(peakMilliamps, milliamps);
        }
        if (milliamps <= limits.overCurrentMilliamps()) {
            notTooHighNanos = nanos;
        }
        if (milliamps >= limits.noCurrentMilliamps()) {
            notTooLowNanos = nanos;
        }
        if (nanos - notTooHighNanos > inrush) {
            return Optional.of(Stop.OVER_CURRENT);
        }
        return nanos - notTooLowNanos > inrush ? Optional.of(Stop.NO_CURRENT) : Optional.empty();
    }
}
