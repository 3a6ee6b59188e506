package yaogui.hardware.simulated;

import java.util.random.RandomGenerator;
import yaogui.hardware.Readings.Climate;

/** The air in the cabinet: a day's swing, and the heat and the damp of F50 rising and falling over some minutes. */
final class SimulatedClimate {

    static final int HEAT_CELSIUS = 22;
    static final int DAMP_PERCENT = 45;

    private static final double DAY_NANOS = 86_400e9;
    private static final double SWING_CELSIUS = 3;
    private static final double HEATING_NANOS = 300e9;
    /** Air is slow: between two measurements of it, in nanoseconds. */
    private static final long EVERY = 1_000_000_000L;

    private final double mean;
    private final double phase;
    private final double humidity;
    private double heat;
    private double damp;
    private long at;
    private Climate now;

    SimulatedClimate(RandomGenerator random, long nanos) {
        mean = 18 + random.nextDouble() * 6;
        phase = random.nextDouble() * 2 * Math.PI;
        humidity = 40 + random.nextDouble() * 20;
        at = nanos;
        now = measure();
    }

    Climate at(long nanos, boolean heating, boolean moistening) {
        if (nanos - at >= EVERY) {
            double share = -Math.expm1(-(nanos - at) / HEATING_NANOS);
            heat += ((heating ? HEAT_CELSIUS : 0) - heat) * share;
            damp += ((moistening ? DAMP_PERCENT : 0) - damp) * share;
            at = nanos;
            now = measure();
        }
        return now;
    }

    private Climate measure() {
        double swing = Math.sin(phase + at / DAY_NANOS * 2 * Math.PI);
        double celsius = mean + SWING_CELSIUS * swing + heat;
        return new Climate(celsius, Math.clamp(humidity - 5 * swing - heat + damp, 5, 95));
    }
}
