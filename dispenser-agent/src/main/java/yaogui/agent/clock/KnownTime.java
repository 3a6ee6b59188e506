package yaogui.agent.clock;

import java.time.Instant;

/**
 * A moment that was believed, and where monotonic time stood then: together they say what time it is later in the same run
 * of the machine, whatever happens to its clock.
 *
 * @param at in UTC
 * @param nanos monotonic
 * @param boot the run of the machine; nothing if it has no id
 * @param source why it was believed
 */
record KnownTime(Instant at, long nanos, String boot, TimeSource source) {

    Instant at(long nowNanos) {
        return at.plusNanos(nowNanos - nanos);
    }

    KnownTime now(long nowNanos) {
        return new KnownTime(at(nowNanos), nowNanos, boot, source);
    }

    KnownTime by(TimeSource better) {
        return new KnownTime(at, nanos, boot, better);
    }

    /** Whether monotonic time has gone on since without a break. */
    boolean holdsFor(String thisBoot, long nowNanos) {
        return !boot.isEmpty() && boot.equals(thisBoot) && nowNanos >= nanos;
    }
}
