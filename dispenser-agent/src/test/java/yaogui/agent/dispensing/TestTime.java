package yaogui.agent.dispensing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Time that passes when it is told to, and the clock of a board, which may be wrong about it. */
public final class TestTime implements InstantSource, LongSupplier {

    /** Noon of a Sunday in the county. */
    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private long nanos;
    private Duration error = Duration.ZERO;

    /** Monotonic, from 0. */
    @Override
    public long getAsLong() {
        return nanos;
    }

    /** What the board's clock says. */
    @Override
    public Instant instant() {
        return NOON.plusNanos(nanos).plus(error);
    }

    public void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    /** The board's clock is set, rightly or wrongly; time itself goes on as before. */
    public void setClock(Instant to) {
        error = Duration.between(NOON.plusNanos(nanos), to);
    }

    public void correctClock() {
        error = Duration.ZERO;
    }
}
