package yaogui.console.restocking.days;

/**
 * How far and how hard to search.
 *
 * @param horizon days planned; 1 to 62
 * @param iterations destroyed and repaired clusters; 0 or more
 * @param seed of the search's own dice
 * @param worth kilometres that may be driven to save one box from being asked for in vain; more than 0
 * @param hour kilometres that an hour of work at a stop is worth, so that many short ways do not hide long days; 0 or more
 */
public record SearchEffort(int horizon, int iterations, long seed, double worth, double hour) {

    /** A visit is a bit of a long. */
    private static final int LONGEST = 62;

    public SearchEffort {
        if (horizon < 1 || horizon > LONGEST || iterations < 0 || !(worth > 0) || !(hour >= 0)) {
            throw new IllegalArgumentException(
                    "a search over %d days, %d iterations, %s km a box, %s km an hour: give 1 to %d, 0 or more, more than 0, 0 or more"
                            .formatted(horizon, iterations, worth, hour, LONGEST));
        }
    }
}
