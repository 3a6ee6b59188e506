package yaogui.protocol.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long at most after each failure, and by chance, so that a thousand
 * dispensers do not come back in the same second. Not for several threads.
 */
public final class Backoff {

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int failures;

    /**
     * @param first the wait after the first failure is between half of this and this
     * @param most no wait is longer
     * @throws IllegalArgumentException if {@code first} is not above 0 or {@code most} is below it
     */
    public Backoff(Duration first, Duration most, RandomGenerator random) {
        if (!first.isPositive() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a back-off from %s to %s; use 0 < first <= most".formatted(first, most));
        }
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /** The wait after one more failure. */
    public Duration next() {
        Duration bound = first.multipliedBy(1L << Math.min(failures, 20));
        failures++;
        return byChance(bound.compareTo(most) < 0 ? bound : most);
    }

    /** The longest wait, for when somebody else has to act first. */
    public Duration longest() {
        return byChance(most);
    }

    /** It works again. */
    public void reset() {
        failures = 0;
    }

    private Duration byChance(Duration bound) {
        return Duration.ofMillis(bound.toMillis() / 2 + random.nextLong(bound.toMillis() / 2 + 1));
    }
}
