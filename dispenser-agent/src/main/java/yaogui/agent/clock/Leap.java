package yaogui.agent.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word of the console that lies days from what the board knows. A signature says who spoke, not that their clock was right,
 * so it must stand a day: every answer in that time must say the same.
 */
final class Leap {

    /** Longer than a console's clock is wrong before somebody notices; shorter than residents can do without a lane. */
    static final Duration CONFIRMED = Duration.ofHours(24);

    /** No battery clock, no network and no drift moves the time by more. */
    private static final Duration WITHOUT = DeviceClock.OFF.plus(DeviceClock.DRIFT);

    private @Nullable KnownTime said;

    /** Whether this word, by which it is {@code at}, must still be confirmed. */
    boolean waits(Instant at, KnownTime best, long nanos) {
        Instant here = best.at(nanos);
        if (Duration.between(here, at).abs().compareTo(WITHOUT) <= 0) {
            said = null;
            return false;
        }
        if (said == null || DeviceClock.isApart(at, said.at(nanos))) {
            said = new KnownTime(at, nanos, "", TimeSource.CONSOLE);
        }
        return nanos - said.nanos() < CONFIRMED.toNanos();
    }

    /** It is settled, by whatever was believed instead. */
    void over() {
        said = null;
    }

    /**
     * Whether it leaves nothing to be believed meanwhile. An earlier word of the console that monotonic time carried on is,
     * unless the later one goes back: what has expired by one of them stays in.
     */
    boolean closes(KnownTime best, long nanos) {
        return said != null
                && (best.source() != TimeSource.CONSOLE || said.at(nanos).isBefore(best.at(nanos)));
    }
}
