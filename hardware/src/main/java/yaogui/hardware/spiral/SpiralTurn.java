package yaogui.hardware.spiral;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.hardware.Drive;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * One turn of one spiral lane, from motor on to the last moment at which a box may fall. Stepped once a tick with the
 * tick's readings; the motor is off whenever this is not under way.
 *
 * <p>It refuses to start, with a run of 0 ms, while the service door is open ({@link Stop#DOOR_OPENED}), while something
 * stands in the curtain ({@link Stop#ABORTED}, F12) and while the coil does not stand at home ({@link Stop#NOT_HOME}).
 * Where current is measured, the supply is closed first: if any flows before a motor is told to run, none is
 * ({@link Stop#RUNS_UNTOLD}, F08). In the same moment, where the curtain's light can be switched, the curtain must show that
 * it sees ({@link CurtainProof}, F13): if it is blind nothing turns ({@link Stop#CURTAIN_BLIND}), and if it stays dark it is
 * blocked. A turn that does not end well is helped along by {@link Recovery}, after a rest, as
 * long as the door is shut and the curtain clear. If the caller was away for longer than the motor supply holds, the
 * motor has been cut meanwhile, and the turn ends as what the home switch says.
 *
 * <p>Where no drop curtain is fitted nothing can be seen to fall: a turn that ends at home counts as one box, every
 * other as none.
 */
public final class SpiralTurn {

    /** Where the turn is. */
    private enum Phase {
        BEFORE_START,
        /** No motor is told to run: the supply, and the curtain, are looked at. */
        LOOKING,
        RUNNING,
        /** The motor is off; a box may still be falling, and another stroke may follow. */
        RESTING,
        /** Over, for good. */
        DONE
    }

    private final Machine machine;
    private final String lane;
    private final TurnLimits limits;
    private final DropCount drops;
    private final CurrentWatch current;
    private final UntoldWatch untold;
    private final CurtainProof proof;
    private final Recovery recovery;

    private Phase phase = Phase.BEFORE_START;
    private Stroke stroke;
    private Stop stop = Stop.ABORTED;
    private @Nullable Stop first;
    private int strokes;
    private boolean leftHome;
    private boolean givenUp;
    private long ranNanos;
    private long forwardNanos;
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
        this.untold = new UntoldWatch(lane, limits);
        this.proof = new CurtainProof(machine);
        this.recovery = new Recovery(limits, machine.equipment());
        this.stroke = Stroke.toHome(Drive.FORWARD, limits.reachHome());
    }

    /** One tick: reads, decides, switches. Empty while the turn is under way; the same result ever after. */
    public Optional<TurnResult> step(Readings readings) {
        switch (phase) {
            case BEFORE_START -> start(readings);
            case LOOKING -> look(readings);
            case RUNNING -> run(readings);
            case RESTING -> rest(readings);
            case DONE -> {}
        }
        return phase == Phase.DONE ? Optional.of(result()) : Optional.empty();
    }

    /** Stops the motor at once. What is falling is still waited for; a turn that had not begun is over. */
    public void abort() {
        switch (phase) {
            case BEFORE_START -> phase = Phase.DONE;
            case LOOKING -> refuse(Stop.ABORTED);
            case RUNNING -> {
                stroke.abort(machine);
                stopped(Stop.ABORTED);
            }
            case RESTING -> givenUp = true;
            case DONE -> {}
        }
    }

    private void start(Readings readings) {
        stoppedNanos = readings.nanos();
        untold.begin(readings);
        Optional<Stop> obstacle = obstacle(CurtainProof.Stage.SEES, readings);
        if (obstacle.isPresent()) {
            stop = obstacle.get();
            phase = Phase.DONE;
        } else {
            phase = Phase.LOOKING;
            proof.begin();
            supplyOrDrive(readings);
        }
    }

    /** Without current sense there is nothing to see of the supply. */
    private void supplyOrDrive(Readings readings) {
        boolean measured = machine.equipment().currentSense();
        if (proof.isOver() && (!measured || untold.hasLookedEnough(readings))) {
            drive(stroke, readings);
        } else if (measured) {
            machine.feedSupply();
        }
    }

    private void look(Readings readings) {
        CurtainProof.Stage seen = proof.step(readings);
        Optional<Stop> obstacle = untold.withNoMotorOn(readings).or(() -> obstacle(seen, readings));
        if (obstacle.isPresent()) {
            refuse(obstacle.get());
        } else {
            supplyOrDrive(readings);
        }
    }

    private Optional<Stop> obstacle(CurtainProof.Stage seen, Readings readings) {
        Optional<Stop> ofCurtain = switch (seen) {
            case UNLIT, LIT -> Optional.empty();
            case SEES -> readings.curtainBlocked() ? Optional.of(Stop.ABORTED) : Optional.empty();
            case BLIND -> Optional.of(Stop.CURTAIN_BLIND);
            case DARK -> Optional.of(Stop.ABORTED);
        };
        return readings.doorOpen() ? Optional.of(Stop.DOOR_OPENED) : ofCurtain.or(() -> away(readings));
    }

    private Optional<Stop> away(Readings readings) {
        return readings.isHome(lane) ? Optional.empty() : Optional.of(Stop.NOT_HOME);
    }

    private void refuse(Stop why) {
        machine.stop();
        stop = why;
        phase = Phase.DONE;
    }

    private void drive(Stroke next, Readings readings) {
        if (strokes == 0) {
            drops.begin(readings.nanos());
        }
        stroke = next;
        strokes++;
        current.begin(readings.nanos());
        stroke.begin(machine, lane, readings);
        phase = Phase.RUNNING;
    }

    private void run(Readings readings) {
        drops.add(readings);
        Optional<Stop> electric = untold.withAMotorOn(readings).or(() -> current.judge(readings));
        stroke.step(machine, lane, limits, readings, electric).ifPresent(this::stopped);
    }

    private void stopped(Stop reason) {
        stop = reason;
        if (first == null) {
            first = reason;
        }
        leftHome |= stroke.leftHome();
        ranNanos += stroke.ranNanos();
        forwardNanos += stroke.forward() ? stroke.ranNanos() : 0;
        stoppedNanos = stroke.stoppedNanos();
        phase = Phase.RESTING;
    }

    private void rest(Readings readings) {
        drops.add(readings);
        long rested = readings.nanos() - stoppedNanos;
        givenUp |= readings.doorOpen();
        if (!givenUp && rested >= limits.recovery().pause().toNanos()) {
            Optional<Stroke> next = readings.curtainBlocked()
                    ? Optional.empty()
                    : recovery.next(stop, leftHome, drops.count(), Duration.ofNanos(forwardNanos));
            next.ifPresentOrElse(following -> drive(following, readings), () -> givenUp = true);
        }
        if (phase == Phase.RESTING && givenUp && rested >= limits.settle().toNanos()) {
            phase = Phase.DONE;
        }
    }

    private TurnResult result() {
        boolean curtain = machine.equipment().dropCurtain();
        int fell = curtain ? drops.count() : stop == Stop.HOME ? 1 : 0;
        boolean tooShort = ranNanos < limits.earliestDrop().toNanos();
        long ranMillis = Duration.ofNanos(ranNanos).toMillis();
        Stop begun = first == null ? stop : first;
        return new TurnResult(stop, begun, strokes, leftHome, fell, tooShort, ranMillis, current.peakMilliamps());
    }
}
