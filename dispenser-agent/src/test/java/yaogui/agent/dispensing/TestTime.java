package yaogui.agent.dispensing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import yaogui.agent.clock.ClockSupport;

/** Time that passes when it is told to, and the clock of a board, which may be wrong about it. */
public final class TestTime implements InstantSource, LongSupplier, ClockSupport {

    /** Noon of a Sunday in the county. */
    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private long nanos;
    private long lookNanos;
    private Duration error = Duration.ZERO;
    private Backing backing = Backing.RTC;
    private String boot = "";

    /** Monotonic, from 0. */
    @Override
    public long getAsLong() {
        return nanos;
    }

    /** What the board's clock says. */
    @Override
    public Instant instant() {
        nanos += lookNanos;
        return NOON.plusNanos(nanos).plus(error);
    }

    public void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    /** A disk that takes its time: so long passes at each look at the clock, which is taken before each thing written. */
    void writingTakes(Duration duration) {
        lookNanos = duration.toNanos();
    }

    /** The board's clock is set, rightly or wrongly; time itself goes on as before. */
    public void setClock(Instant to) {
        error = Duration.between(NOON.plusNanos(nanos), to);
    }

    /** The network tells the board what time it is. */
    public void correctClock() {
        error = Duration.ZERO;
        backing = Backing.NETWORK;
    }

    /** The machine starts: under this id, and with this to take its time from. */
    public void boot(String id, Backing from) {
        boot = id;
        backing = from;
    }

    @Override
    public Backing backing() {
        return backing;
    }

    @Override
    public String boot() {
        return boot;
    }
}
