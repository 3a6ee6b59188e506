package yaogui.simulation;

import java.util.random.RandomGenerator;

/** What happens at a point of the simulated county, and how often: a bad fortnight in two days. */
enum Happening {
    RESIDENT_COMES(6),
    POWER_FAILS(0.3),
    AGENT_IS_KILLED(0.2),
    POWER_RETURNS(3),
    POWER_RETURNS_WITH_CLOCK_WRONG(0.15),
    SOMEBODY_TURNS_THE_CLOCK(0.15),
    CLOCK_IS_SET(0.6),
    LINE_BREAKS(0.4),
    LINE_MENDS(0.8),
    BROKER_RESTARTS(0.3),
    CONSOLE_STOPS(0.3),
    CONSOLE_STARTS(0.9),
    STAFF_VISITS(0.4),
    LOT_IS_RECALLED(0.3),
    CONSOLE_COMMANDS(1.5),
    ENEMY_SPEAKS(0.4);

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

    /** Whether only documents, words of the console and lines come and go; people and power have cuts of their own. */
    boolean leavesTheAgentAlone() {
        return switch (this) {
            case RESIDENT_COMES,
                    STAFF_VISITS,
                    POWER_FAILS,
                    AGENT_IS_KILLED,
                    POWER_RETURNS,
                    POWER_RETURNS_WITH_CLOCK_WRONG -> false;
            case SOMEBODY_TURNS_THE_CLOCK,
                    CLOCK_IS_SET,
                    LINE_BREAKS,
                    LINE_MENDS,
                    BROKER_RESTARTS,
                    CONSOLE_STOPS,
                    CONSOLE_STARTS,
                    LOT_IS_RECALLED,
                    CONSOLE_COMMANDS,
                    ENEMY_SPEAKS -> true;
        };
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
