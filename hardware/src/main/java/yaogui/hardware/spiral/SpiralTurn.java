package yaogui.hardware.spiral;

import java.time.Duration;
import java.util.Optional;
import yaogui.hardware.Drive;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * One turn of one spiral lane, from motor on to the last moment at which a box may fall. Stepped once a tick with the
 * tick's readings; the motor is off whenever this is not under way.
 *
 * <p>It refuses to start, with a run of 0 ms, while the service door is open ({@link Stop#DOOR_OPENED}) or while
 * something stands in the curtain ({@link Stop#ABORTED}, F12). A coil that starts away from home is taken as already
 * turning and ends at the next home. If the caller was away for longer than the motor supply holds, the motor has been
 * cut meanwhile: the turn ends as what the home switch says, {@link Stop#HOME}, {@link Stop#NOT_HOME} or, if the coil
 * was never seen to leave, {@link Stop#ABORTED}.
 *
 * <p>Where no drop curtain is fitted nothing can be seen to fall: a turn that ends at home counts as one box, every
 * other as none.
 */
public final class SpiralTurn {

    /** A micro-switch rattles for less than 10 ms; one that was open for less than this has not left home. */
    private static final Duration CONTACT_BOUNCE = Duration.ofMillis(50);

    private static final long SUPPLY_HOLD_NANOS =
            Duration.ofMillis(Machine.SUPPLY_HOLD_MILLIS).toNanos();

    /** Where the turn is. */
    private enum Phase {
        /** Nothing has been switched. */
        BEFORE_START,
        /** The motor is on and the home switch is still closed. */
        LEAVING_HOME,
        /** The motor is on and the coil is away from home. */
        TURNING,
        /** The motor is off; a box may still be falling. */
        SETTLING,
        /** Over, for good. */
        DONE
    }

    private final Machine machine;
    private final String lane;
    private final TurnLimits limits;
    private final DropCount drops;
    private final CurrentWatch current;

    private Phase phase = Phase.BEFORE_START;
    private Stop stop = Stop.ABORTED;
    private boolean open;
    private boolean leftHome;
    private long startedNanos;
    private long openedNanos;
    private long steppedNanos;
    private long stoppedNanos;

    /**
     * @param lane a lane of the machine
     * @throws IllegalArgumentException if the machine has no such lane
     */
    public SpiralTurn(Machine machine, String lane, TurnLimits limits) {
        if (!machine.equipment().lanes().contains(lane)) {
            throw new IllegalArgumentException("There is no lane " + lane + ". There are "
                    + machine.equipment().lanes() + ".");
        }
        this.machine = machine;
        this.lane = lane;
        this.limits = limits;
        this.drops = new DropCount(limits);
        this.current = new CurrentWatch(limits);
    }

    /** One tick: reads, decides, switches. Empty while the turn is under way; the same result ever after. */
    public Optional<TurnResult> step(Readings readings) {
        switch (phase) {
            case BEFORE_START -> start(readings);
            case LEAVING_HOME, TURNING -> turn(readings);
            case SETTLING -> settle(readings);
            case DONE -> {}
        }
        steppedNanos = readings.nanos();
        return phase == Phase.DONE ? Optional.of(result()) : Optional.empty();
    }

    /** Stops the motor at once. What is falling is still waited for; a turn that had not begun is over. */
    public void abort() {
        switch (phase) {
            case BEFORE_START -> phase = Phase.DONE;
            case LEAVING_HOME, TURNING -> stop(Stop.ABORTED, steppedNanos);
            case SETTLING, DONE -> {}
        }
    }

    private void start(Readings readings) {
        startedNanos = readings.nanos();
        stoppedNanos = readings.nanos();
        if (readings.doorOpen() || readings.curtainBlocked()) {
            stop = readings.doorOpen() ? Stop.DOOR_OPENED : Stop.ABORTED;
            phase = Phase.DONE;
            return;
        }
        leftHome = !readings.isHome(lane);
        open = leftHome;
        openedNanos = readings.nanos();
        drops.begin(readings.nanos());
        current.begin(readings.nanos());
        phase = leftHome ? Phase.TURNING : Phase.LEAVING_HOME;
        machine.feedSupply();
        machine.drive(lane, Drive.FORWARD);
    }

    private void turn(Readings readings) {
        drops.add(readings);
        boolean arrived = follow(readings);
        Optional<Stop> reason = reasonToStop(readings, arrived);
        if (reason.isEmpty()) {
            machine.feedSupply();
            return;
        }
        boolean starved = gap(readings) > SUPPLY_HOLD_NANOS;
        stop(reason.get(), starved ? steppedNanos + SUPPLY_HOLD_NANOS : readings.nanos());
    }

    private Optional<Stop> reasonToStop(Readings readings, boolean arrived) {
        Optional<Stop> electric = current.judge(readings);
        if (readings.doorOpen()) {
            return Optional.of(Stop.DOOR_OPENED);
        }
        if (arrived) {
            return Optional.of(Stop.HOME);
        }
        if (gap(readings) > SUPPLY_HOLD_NANOS) {
            return Optional.of(leftHome ? Stop.NOT_HOME : Stop.ABORTED);
        }
        return electric.or(() -> tooLong(readings));
    }

    private Optional<Stop> tooLong(Readings readings) {
        long ran = readings.nanos() - startedNanos;
        if (phase == Phase.LEAVING_HOME && ran >= limits.leaveHome().toNanos()) {
            return Optional.of(Stop.NOT_STARTED);
        }
        return ran >= limits.reachHome().toNanos() ? Optional.of(Stop.NOT_HOME) : Optional.empty();
    }

    /** Follows the home switch. True when the coil has come home. */
    private boolean follow(Readings readings) {
        boolean home = readings.isHome(lane);
        if (open && readings.nanos() - openedNanos >= CONTACT_BOUNCE.toNanos()) {
            phase = Phase.TURNING;
        }
        if (!home && !open) {
            openedNanos = readings.nanos();
        }
        open = !home;
        leftHome |= open;
        return home && phase == Phase.TURNING;
    }

    private void stop(Stop reason, long nanos) {
        machine.stop();
        stop = reason;
        stoppedNanos = nanos;
        phase = Phase.SETTLING;
    }

    private void settle(Readings readings) {
        drops.add(readings);
        if (readings.nanos() - stoppedNanos >= limits.settle().toNanos()) {
            phase = Phase.DONE;
        }
    }

    private long gap(Readings readings) {
        return readings.nanos() - steppedNanos;
    }

    private TurnResult result() {
        boolean curtain = machine.equipment().dropCurtain();
        int fell = curtain ? drops.count() : stop == Stop.HOME ? 1 : 0;
        long ranMillis = Duration.ofNanos(stoppedNanos - startedNanos).toMillis();
        return new TurnResult(stop, leftHome, fell, ranMillis, current.peakMilliamps());
    }
}
