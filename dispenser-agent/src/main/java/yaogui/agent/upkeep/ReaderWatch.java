package yaogui.agent.upkeep;

import java.time.Duration;

/** Notices that the card reader has gone, and when it is back (F36). Its driver looks for it all the while. */
final class ReaderWatch {

    /** A reader that is opened, or plugged in anew, answers within this. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** The catalogue's; shorter absences are a cable that somebody touched. */
    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private boolean begun;
    private long thereNanos;
    private long nanos;

    void tick(long now, boolean connected) {
        if (connected || !begun) {
            thereNanos = now;
        }
        begun = true;
        nanos = now;
    }

    boolean gone() {
        return nanos - thereNanos > GRACE.toNanos();
    }

    boolean overdue() {
        return nanos - thereNanos > OVERDUE.toNanos();
    }
}
