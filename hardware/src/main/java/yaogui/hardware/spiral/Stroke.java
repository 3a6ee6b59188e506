package yaogui.hardware.spiral;

import java.time.Duration;
import java.util.Optional;
import yaogui.hardware.Drive;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.TurnResult.Stop;

/** One run of a lane's motor, from on to off. A turn that goes well is a single one. */
final class Stroke {

    /** A micro-switch rattles for less than 10 ms; one that was open for less than this has not left home. */
    private static final Duration CONTACT_BOUNCE = Duration.ofMillis(50);

    private static final long SUPPLY_HOLD_NANOS =
            Duration.ofMillis(Machine.SUPPLY_HOLD_MILLIS).toNanos();

    /** Where the coil is. */
    private enum Place {
        /** Turned back out of home by an earlier stroke. It comes home before it can leave. */
        BEHIND_HOME,
        /** The home switch is still closed. */
        AT_HOME,
        /** On its way. */
        AWAY
    }

    private final Drive drive;
    private final boolean toHome;
    private final boolean fromBehind;
    private final Duration longest;

    private Place place = Place.AT_HOME;
    private boolean open;
    private boolean leftHome;
    private long startedNanos;
    private long openedNanos;
    private long steppedNanos;
    private long stoppedNanos;

    private Stroke(Drive drive, boolean toHome, boolean fromBehind, Duration longest) {
        this.drive = drive;
        this.toHome = toHome;
        this.fromBehind = fromBehind;
        this.longest = longest;
    }

    /** Ends when the coil comes home. */
    static Stroke toHome(Drive drive, Duration longest) {
        return new Stroke(drive, true, false, longest);
    }

    /** The same, of a coil that may have been turned back out of home. */
    static Stroke toHomeFromBehind(Duration longest) {
        return new Stroke(Drive.FORWARD, true, true, longest);
    }

    /** Ends after a while, wherever the coil is then. */
    static Stroke of(Drive drive, Duration duration) {
        return new Stroke(drive, false, false, duration);
    }

    void begin(Machine machine, String lane, Readings readings) {
        startedNanos = readings.nanos();
        steppedNanos = readings.nanos();
        openedNanos = readings.nanos();
        leftHome = !readings.isHome(lane);
        open = leftHome;
        place = beginsAt();
        machine.feedSupply();
        machine.drive(lane, drive);
    }

    /** What turns back is on its way home, also when it has hardly left. */
    private Place beginsAt() {
        if (!leftHome && forward()) {
            return Place.AT_HOME;
        }
        return fromBehind ? Place.BEHIND_HOME : Place.AWAY;
    }

    /** Goes on, or says why the motor is off now. */
    Optional<Stop> step(Machine machine, String lane, TurnLimits limits, Readings readings, Optional<Stop> electric) {
        boolean arrived = follow(readings.isHome(lane), readings.nanos());
        boolean starved = readings.nanos() - steppedNanos > SUPPLY_HOLD_NANOS;
        Optional<Stop> reason = reasonToStop(limits, readings, arrived, starved, electric);
        if (reason.isEmpty()) {
            machine.feedSupply();
        } else {
            machine.stop();
            stoppedNanos = starved ? steppedNanos + SUPPLY_HOLD_NANOS : readings.nanos();
        }
        steppedNanos = readings.nanos();
        return reason;
    }

    /** The motor off, at the time of the last step. */
    void abort(Machine machine) {
        machine.stop();
        stoppedNanos = steppedNanos;
    }

    boolean leftHome() {
        return leftHome;
    }

    boolean forward() {
        return drive == Drive.FORWARD;
    }

    long ranNanos() {
        return stoppedNanos - startedNanos;
    }

    long stoppedNanos() {
        return stoppedNanos;
    }

    /** If the caller was away for longer than the supply holds, the relay has cut the motor meanwhile. */
    private Optional<Stop> reasonToStop(
            TurnLimits limits, Readings readings, boolean arrived, boolean starved, Optional<Stop> electric) {
        if (readings.doorOpen()) {
            return Optional.of(Stop.DOOR_OPENED);
        }
        if (arrived && toHome) {
            return Optional.of(Stop.HOME);
        }
        if (starved) {
            return Optional.of(leftHome ? Stop.NOT_HOME : Stop.ABORTED);
        }
        return electric.or(() -> tooLong(limits, readings.nanos() - startedNanos));
    }

    private Optional<Stop> tooLong(TurnLimits limits, long ranNanos) {
        if (toHome && place != Place.AWAY && ranNanos >= leaveHome(limits)) {
            return Optional.of(Stop.NOT_STARTED);
        }
        boolean up = ranNanos >= longest.toNanos();
        return up ? Optional.of(open ? Stop.NOT_HOME : Stop.HOME) : Optional.empty();
    }

    private long leaveHome(TurnLimits limits) {
        Duration back = fromBehind ? limits.recovery().nudge() : Duration.ZERO;
        return limits.leaveHome().plus(back).toNanos();
    }

    /** Follows the home switch. True when the coil has come home. */
    private boolean follow(boolean home, long nanos) {
        if (place == Place.BEHIND_HOME && home) {
            place = Place.AT_HOME;
            open = false;
        }
        if (place == Place.AT_HOME && open && nanos - openedNanos >= CONTACT_BOUNCE.toNanos()) {
            place = Place.AWAY;
        }
        if (!home && !open) {
            openedNanos = nanos;
        }
        open = !home;
        leftHome |= open;
        return home && place == Place.AWAY;
    }
}
