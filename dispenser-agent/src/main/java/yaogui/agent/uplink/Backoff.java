package yaogui.agent.uplink;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double, with chance in them, so that a fleet which lost its console does not return in one instant. */
public final class Backoff {

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private Duration next;

    public Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
        this.next = first;
    }

    /** How long to wait this time: between half of what is due and all of it. */
    public Duration next() {
        Duration due = next;
        next = due.multipliedBy(2).compareTo(most) > 0 ? most : due.multipliedBy(2);
        return Duration.ofNanos(random.nextLong(due.toNanos() / 2, due.toNanos() + 1));
    }

    /** It worked. */
    public void reset() {
        next = first;
    }
}
