package yaogui.hardware;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One snapshot of every sensor. Levels are as of {@code nanos}; {@code drops} and {@code pressed} are what happened
 * since the snapshot before, so that nothing short is missed between two.
 *
 * @param nanos monotonic time in nanoseconds, of any origin
 * @param doorOpen whether the service door is open
 * @param curtainBlocked whether something stands in the drop curtain; false where none is fitted
 * @param drops what passed the curtain, in order
 * @param home the lanes whose home switch is closed
 * @param motorMilliamps the current of whatever motor is on; empty where it is not measured
 * @param pressed the buttons that were pressed, in order
 * @param climate the air inside, where a sensor is fitted
 */
public record Readings(
        long nanos,
        boolean doorOpen,
        boolean curtainBlocked,
        List<Drop> drops,
        Set<String> home,
        OptionalInt motorMilliamps,
        List<String> pressed,
        Optional<Climate> climate) {

    /**
     * Something crossed the drop curtain and is through.
     *
     * @param endedNanos when the light came back, monotonic
     * @param widthMicros how long it was dark, in microseconds
     */
    public record Drop(long endedNanos, long widthMicros) {}

    /**
     * The air inside.
     *
     * @param celsius temperature in degrees Celsius
     * @param relativeHumidity in percent, 0 to 100
     */
    public record Climate(double celsius, double relativeHumidity) {}

    /** Copies the collections. */
    public Readings {
        drops = List.copyOf(drops);
        home = Set.copyOf(home);
        pressed = List.copyOf(pressed);
    }

    /** Temperature inside in degrees Celsius, where a sensor is fitted. */
    public OptionalDouble celsius() {
        return climate.map(Climate::celsius).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Relative humidity inside in percent, where a sensor is fitted. */
    public OptionalDouble relativeHumidity() {
        return climate.map(Climate::relativeHumidity).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** The same, with the service door open. */
    public Readings withDoorOpen() {
        return new Readings(nanos, true, curtainBlocked, drops, home, motorMilliamps, pressed, climate);
    }

    public boolean isHome(String lane) {
        return home.contains(lane);
    }
}
