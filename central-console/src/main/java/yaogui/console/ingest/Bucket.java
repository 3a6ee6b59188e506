package yaogui.console.ingest;

import java.time.Duration;
import java.time.Instant;

/** Some of a thing that may be used up at once, and that comes back slowly. One thread. */
final class Bucket {

    private final double most;
    private final double perSecond;
    private double left;
    private Instant at;

    Bucket(double most, double perSecond, Instant now) {
        this.most = most;
        this.perSecond = perSecond;
        this.left = most;
        this.at = now;
    }

    /** A clock that was set back brings nothing and takes nothing. */
    boolean has(double amount, Instant now) {
        double since = Math.max(0, Duration.between(at, now).toMillis() / 1e3);
        at = now;
        left = Math.min(most, left + since * perSecond);
        return left >= amount;
    }

    void take(double amount) {
        left -= amount;
    }
}
