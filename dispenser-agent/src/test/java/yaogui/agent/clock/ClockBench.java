package yaogui.agent.clock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;
import yaogui.agent.desired.ConsoleKey;
import yaogui.agent.desired.TrustedKeys;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.protocol.event.ClockChanged;

/** A board's clock that a test sets, over a real journal; time passes only when it is told to. */
final class ClockBench implements AutoCloseable, ClockSupport {

    static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final Journal journal;
    private final ZoneId zone;
    private Instant says = NOW;
    private long nanos = 1_000;
    private Backing backing = Backing.RTC;
    private String boot = "boot-1";
    DeviceClock clock;

    ClockBench(Path home, ZoneId zone) {
        journal = Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(4));
        this.zone = zone;
        clock = new DeviceClock(() -> says, zone, RELEASED, this);
    }

    ClockBench(Path home) {
        this(home, ZoneId.of("Asia/Shanghai"));
    }

    /** The agent starts, in the run of the machine that it is. */
    ClockBench started() {
        clock = new DeviceClock(() -> says, zone, RELEASED, this);
        clock.start(
                journal,
                TestPoint.ID,
                new TrustedKeys(ConsoleKey.ring(TestConsole.KEYS)),
                new SplittableRandom(nanos),
                nanos);
        return this;
    }

    /** The machine itself was off for so long, and its clock went on if it has a battery. */
    ClockBench offFor(Duration off) {
        boot = boot + "'";
        nanos = 1_000;
        says = says.plus(off);
        return this;
    }

    ClockBench from(Backing from) {
        backing = from;
        return this;
    }

    ClockBench set(Instant to) {
        says = to;
        clock.tick(nanos);
        return this;
    }

    /** Somebody turns the clock. */
    ClockBench turn(Duration by) {
        return set(says.plus(by));
    }

    ClockBench pass(Duration time) {
        nanos += time.toNanos();
        return set(says.plus(time));
    }

    /** The console answers what is asked now. */
    void tell(Instant at) {
        clock.receive(TestConsole.time(TestPoint.ID, clock.ask().orElseThrow(), at));
    }

    Instant says() {
        return says;
    }

    String source() {
        Optional<ClockChanged> change = clock.change();
        change.ifPresent(now -> clock.recorded(now, clock.now()));
        return change.map(ClockChanged::source).orElse("as before");
    }

    @Override
    public Backing backing() {
        return backing;
    }

    @Override
    public String boot() {
        return boot;
    }

    @Override
    public void close() {
        journal.abandon();
    }
}
