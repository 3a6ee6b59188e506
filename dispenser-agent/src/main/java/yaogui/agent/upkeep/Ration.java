package yaogui.agent.upkeep;

import java.time.Duration;

/** How often something may be recorded: a few times in a row, and then as seldom as the ration grows again. One thread. */
public final class Ration {

    private final int most;
    private final long eachNanos;
    private double left;
    private long nanos;

    /**
     * @param most in a row
     * @param each how long it takes for one more
     */
    public Ration(int most, Duration each) {
        this.most = most;
        this.eachNanos = each.toNanos();
        this.left = most;
    }

    /** Takes one, if there is one. */
    public boolean take(long nowNanos) {
        if (isSpent(nowNanos)) {
            return false;
        }
        left--;
        return true;
    }

    boolean isSpent(long nowNanos) {
        left = Math.min(most, left + (double) (nowNanos - nanos) / eachNanos);
        nanos = nowNanos;
        return left < 1;
    }
}
