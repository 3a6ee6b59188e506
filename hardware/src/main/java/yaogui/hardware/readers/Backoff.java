package yaogui.hardware.readers;

import java.time.Duration;

/**
 * How long to wait before a device that has gone is opened again: twice as long each time, up to a bound.
 *
 * @param first after the first failure
 * @param longest after many
 */
public record Backoff(Duration first, Duration longest) {

    /** A scanner that was plugged in again answers within seconds, and one that stays away costs next to nothing. */
    public static final Backoff USUAL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));

    /** Checks the order. */
    public Backoff {
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A backoff goes from " + first + " to " + longest + ". Let it begin at 0 or more and not shrink.");
        }
    }

    /**
     * How long to wait.
     *
     * @param failures in a row, 1 or more
     */
    Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
