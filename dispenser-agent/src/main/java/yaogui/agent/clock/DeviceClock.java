package yaogui.agent.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.desired.ConsoleWord;
import yaogui.agent.desired.TrustedKeys;
import yaogui.agent.journal.Journal;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.TimeAnswer;

/**
 * The dispenser's clock: what time it is, and whether that can be believed (F33, F34, F35). The clock of the board is
 * believed at the start if it can be right, and from then on only as long as it goes with monotonic time. The console's
 * word replaces it.
 *
 * <p>Between two {@link #tick}s trust does not change. One thread uses it.
 */
public final class DeviceClock {

    /** Corrections of this size are an everyday matter of network time; a quota window moves by no more. */
    public static final Duration DRIFT = Duration.ofMinutes(10);

    /**
     * A battery clock, or the network, is believed at the start to be no further ahead than this of the last time that was
     * believed. An office switches its sockets off over the weekend, from Friday's end to Monday's beginning, which is
     * less; a quota window is mostly a week or a month, which is more. Who was off for longer asks.
     */
    public static final Duration OFF = Duration.ofDays(3);

    /** How often it is noted what time it is, so that {@link #OFF} counts from when the power went and not from the last order. */
    static final Duration NOTED = Duration.ofHours(6);

    private static final ClockChanged NOTHING = new ClockChanged(false, "");
    private static final Duration SUPPORT_ASKED = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(DeviceClock.class);

    private final InstantSource wall;
    private final ZoneId zone;
    private final Instant released;
    private final ClockSupport support;
    private Optional<Instant> witnessed = Optional.empty();
    private @Nullable ClockNote note;
    private @Nullable ConsoleWord<TimeAnswer> console;
    private @Nullable KnownTime known;
    private KnownTime start = new KnownTime(Instant.EPOCH, 0, "", TimeSource.NONE);
    private ClockSupport.Backing backing = ClockSupport.Backing.NONE;
    private boolean trusted;
    private Duration correction = Duration.ZERO;
    private final Leap leap = new Leap();
    private boolean vouched;
    private boolean doubted;
    private boolean staffAreThere;
    private ClockChanged said = NOTHING;
    private long nanos;
    private long supportNanos;
    private long notedNanos;

    /** As the other, on a board with a battery clock and no network time. */
    public DeviceClock(InstantSource wall, ZoneId zone, Instant released) {
        this(wall, zone, released, ClockSupport.batteryOnly());
    }

    /**
     * @param wall the board's own clock
     * @param zone the county's, by whose midnight things expire
     * @param released a moment that is surely past, such as that of the software's release
     * @param support what stands behind the board's clock
     */
    public DeviceClock(InstantSource wall, ZoneId zone, Instant released, ClockSupport support) {
        this.wall = wall;
        this.zone = zone;
        this.released = released;
        this.support = support;
    }

    /**
     * Begins, once everything that was witnessed is said: takes up what was known earlier in the same run of the machine.
     *
     * @param journal beside which the time is noted
     * @param nanos monotonic
     */
    public void start(Journal journal, DispenserId dispenser, TrustedKeys keys, RandomGenerator random, long nanos) {
        this.nanos = nanos;
        note = new ClockNote(journal);
        console = new ConsoleWord<>(Signed.Purpose.TIME, TimeAnswer.class, dispenser, keys, random);
        Optional<KnownTime> noted = note.find();
        noted.ifPresent(before -> witnessed(before.at()));
        doubted = note.isDoubted();
        said = NOTHING;
        vouched = witnessed.isPresent();
        known = noted.filter(before -> before.holdsFor(support.boot(), nanos)).orElse(null);
        start = new KnownTime(wall.instant(), nanos, support.boot(), TimeSource.NONE);
        backing = support.backing();
        supportNanos = nanos;
        judge();
    }

    /** Looks at the clock, and whether it can be believed. */
    public void tick(long nowNanos) {
        nanos = nowNanos;
        if (nanos - supportNanos >= SUPPORT_ASKED.toNanos()) {
            supportNanos = nanos;
            backing = support.backing();
        }
        judge();
    }

    private void judge() {
        Instant says = wall.instant();
        if (known == null) {
            known = believe(says);
        }
        trusted = false;
        correction = Duration.ZERO;
        if (known != null) {
            compare(known, says);
        }
        doubt(says);
        if (nanos - notedNanos >= NOTED.toNanos()) {
            writeDown();
        }
    }

    /**
     * A clock that was seen to be wrong stays so when the power was gone for a while, however near to the last time that was
     * believed it is then: one that is a day behind looks right to a board that was off for more than a day. It is good again when
     * it agrees with the network or the console, or when somebody sets it with the service door open; that counts from the next start.
     */
    private void doubt(Instant says) {
        boolean wrong = known != null
                ? isApart(says, known.at(nanos))
                : (doubted || says.isBefore(earliest().minus(DRIFT))) && !isSetByStaff(says);
        if (wrong != doubted && note != null) {
            note.doubt(wrong);
        }
        doubted = wrong;
    }

    private boolean isSetByStaff(Instant says) {
        return staffAreThere && isApart(says, start.at(nanos)) && isNear(says);
    }

    /** After the console has spoken, the board's own clock no longer matters. */
    private void compare(KnownTime best, Instant says) {
        boolean apart = isApart(says, best.at(nanos));
        boolean byConsole = best.source() == TimeSource.CONSOLE;
        trusted = (byConsole || !apart) && !leap.closes(best, nanos);
        if (byConsole || apart) {
            correction = Duration.between(says, best.at(nanos));
        } else if (backing == ClockSupport.Backing.NETWORK) {
            known = best.by(TimeSource.NETWORK_TIME);
        }
    }

    /**
     * Whatever stands behind it now, the clock must be near the last time that was believed. Since the start that time has
     * gone on, so that a clock which runs a day behind is not believed a day later.
     */
    private @Nullable KnownTime believe(Instant says) {
        TimeSource source = source(says);
        if (!isNear(says) || source == TimeSource.NONE) {
            return null;
        }
        notedNanos = nanos - NOTED.toNanos();
        return new KnownTime(says, nanos, support.boot(), source);
    }

    private boolean isNear(Instant says) {
        return !says.isBefore(earliest().minus(DRIFT))
                && (witnessed.isEmpty() || !says.isAfter(earliest().plus(OFF)));
    }

    private Instant earliest() {
        return witnessed.orElse(released).plusNanos(nanos - start.nanos());
    }

    /** A battery clock stands behind what the clock said at the start, and behind nothing to which it was set since. */
    private TimeSource source(Instant says) {
        return switch (backing) {
            case NETWORK -> TimeSource.NETWORK_TIME;
            case RTC -> doubted || isApart(says, start.at(nanos)) ? TimeSource.NONE : TimeSource.RTC;
            case NONE -> TimeSource.NONE;
        };
    }

    static boolean isApart(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(DRIFT) > 0;
    }

    /** Monotonic time is noted even while the clock says something else: after a power cut that has not become right. */
    private void writeDown() {
        if (note != null && known != null) {
            notedNanos = nanos;
            note.write(known.now(nanos));
        }
    }

    /** Takes over the time if the console signed it in answer to what was asked last. */
    public void receive(Signed signed) {
        if (console == null) {
            return;
        }
        switch (console.judge(signed, nanos)) {
            case ConsoleWord.Word.Refused<TimeAnswer> refused ->
                LOG.warn("What came as the time counts for nothing: {}", refused.why());
            case ConsoleWord.Word.Said<TimeAnswer> said -> {
                console.told(nanos);
                follow(said.answer().at());
            }
        }
    }

    private void follow(Instant at) {
        if (at.isBefore(released)) {
            LOG.warn("The console says that it is {}, which is before this software was made. Look at its clock.", at);
            return;
        }
        if (known != null && !isAgreed(at, known) && leap.waits(at, known, nanos)) {
            LOG.warn("The console says that it is {}, and here it is {}. It is asked again for a day.", at, now());
            Objects.requireNonNull(console).asksAgain();
            judge();
            return;
        }
        if (isApart(at, now())) {
            LOG.info("The console says that it is {}; the clock here said {}", at, now());
            said = NOTHING;
        }
        leap.over();
        known = new KnownTime(at, nanos, support.boot(), TimeSource.CONSOLE);
        witnessed = Optional.of(at);
        writeDown();
        judge();
    }

    /**
     * Whether more speaks for the console's word than the console: somebody stands before the screen who can see the date,
     * or the board's own clock says so too, or nothing was ever recorded here that could speak against it.
     */
    private boolean isAgreed(Instant at, KnownTime best) {
        return staffAreThere || (best.source() != TimeSource.CONSOLE && (!vouched || !isApart(at, wall.instant())));
    }

    /** Whether the service door is open. */
    public void staffAreThere(boolean there) {
        staffAreThere = there;
    }

    /** Whether the time is the console's, carried on by monotonic time. */
    public boolean byConsole() {
        return trusted && known != null && known.source() == TimeSource.CONSOLE;
    }

    /** What it goes by now, as in {@code clock-changed}. */
    public String source() {
        return (trusted && known != null ? known.source() : TimeSource.NONE).text();
    }

    /** When the console told it the time, if it goes by that; in UTC. */
    public Optional<Instant> toldAt() {
        return Optional.ofNullable(known)
                .filter(best -> best.source() == TimeSource.CONSOLE)
                .map(KnownTime::at);
    }

    /** What a report that goes out now should ask the console. */
    public Optional<Question> ask() {
        return console == null ? Optional.empty() : console.ask(nanos);
    }

    /** Whether a report should go out only to ask. */
    public boolean presses() {
        return !trusted && console != null && console.presses(nanos);
    }

    /** What it goes by now, if that is not what was {@linkplain #recorded recorded} last, or nothing was since the start. */
    public Optional<ClockChanged> change() {
        ClockChanged now = new ClockChanged(trusted, source());
        return now.equals(said) ? Optional.empty() : Optional.of(now);
    }

    /** That is in the journal. By the console's word it may be earlier than by all that was recorded before it. */
    public void recorded(ClockChanged change, Instant at) {
        said = change;
        if (change.trusted() && change.source().equals(TimeSource.CONSOLE.text())) {
            witnessed = Optional.of(at);
        }
    }

    /** What time it is as far as anybody here knows, in UTC; right or wrong. */
    public Instant now() {
        return wall.instant().plus(correction);
    }

    /** The day in the county at a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public boolean trusted() {
        return trusted;
    }

    /** The day in the county, if the clock can be believed. */
    public Optional<LocalDate> today() {
        return trusted ? Optional.of(LocalDate.ofInstant(now(), zone)) : Optional.empty();
    }

    /** Something happened at that moment while the clock was trusted, so it is not earlier now. */
    public void witnessed(Instant at) {
        if (witnessed.isEmpty() || at.isAfter(witnessed.get())) {
            witnessed = Optional.of(at);
        }
    }
}
