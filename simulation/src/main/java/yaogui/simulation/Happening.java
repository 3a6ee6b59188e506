package yaogui.simulation;

import java.util.random.RandomGenerator;

/** What happens at a point of the simulated county, and how often: a bad month in two days. */
enum Happening {
    RESIDENT_COMES(12),
    POWER_FAILS(0.6),
    AGENT_IS_KILLED(0.4),
    POWER_RETURNS(6),
    POWER_RETURNS_WITH_CLOCK_WRONG(0.3),
    CLOCK_IS_SET(1.2),
    LINE_BREAKS(0.8),
    LINE_MENDS(1.6),
    BROKER_RESTARTS(0.3),
    CONSOLE_RESTARTS(0.3),
    STAFF_VISITS(0.8),
    LOT_IS_RECALLED(0.2),
    ENEMY_SPEAKS(0.6);

    private final double perDay;

    Happening(double perDay) {
        this.perDay = perDay;
    }

    /** How many things happen at a point in a day, on average. */
    static double allPerDay() {
        double sum = 0;
        for (Happening happening : values()) {
            sum += happening.perDay;
        }
        return sum;
    }

    static Happening any(RandomGenerator random) {
        double rest = random.nextDouble() * allPerDay();
        for (Happening happening : values()) {
            rest -= happening.perDay;
            if (rest < 0) {
                return happening;
            }
        }
        return RESIDENT_COMES;
    }
}
