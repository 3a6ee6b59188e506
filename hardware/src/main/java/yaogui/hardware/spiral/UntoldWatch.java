package yaogui.hardware.spiral;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * Looks for a motor that runs though nobody told it to, as one with a burnt-through driver does whenever there is supply
 * (F08): by its current before any motor is on, and by another lane's coil leaving home.
 */
final class UntoldWatch {

    /** A relay closes within 20 ms, and a motor that starts draws the most at once. */
    private static final Duration LOOK = Duration.ofMillis(60);

    /** A switch that the machine's shaking opens closes again sooner. */
    private static final Duration SHAKEN_OPEN = Duration.ofMillis(60);

    private final String lane;
    private final TurnLimits limits;
    private Set<String> othersAtHome = Set.of();
    private long beganNanos;
    private long allHomeNanos;

    UntoldWatch(String lane, TurnLimits limits) {
        this.lane = lane;
        this.limits = limits;
    }

    void begin(Readings readings) {
        beganNanos = readings.nanos();
        allHomeNanos = readings.nanos();
        Set<String> others = new HashSet<>(readings.home());
        others.remove(lane);
        othersAtHome = others;
    }

    boolean hasLookedEnough(Readings readings) {
        return readings.nanos() - beganNanos >= LOOK.toNanos();
    }

    Optional<Stop> withNoMotorOn(Readings readings) {
        int milliamps = readings.motorMilliamps().orElse(0);
        return milliamps >= limits.noCurrentMilliamps() ? Optional.of(Stop.RUNS_UNTOLD) : withAMotorOn(readings);
    }

    Optional<Stop> withAMotorOn(Readings readings) {
        if (readings.home().containsAll(othersAtHome)) {
            allHomeNanos = readings.nanos();
        }
        boolean left = readings.nanos() - allHomeNanos > SHAKEN_OPEN.toNanos();
        return left ? Optional.of(Stop.RUNS_UNTOLD) : Optional.empty();
    }
}
