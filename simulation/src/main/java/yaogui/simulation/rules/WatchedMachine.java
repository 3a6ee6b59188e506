package yaogui.simulation.rules;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yaogui.hardware.Drive;
import yaogui.hardware.ForwardingMachine;
import yaogui.hardware.Readings;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.event.OrderPlaced;

/**
 * A simulated cabinet under watch: no motor may start without an order for that lane on disk (invariant 1), nor again for
 * one whose agent has died since, nor run longer than it may, in one go or in all (invariant 8).
 */
public final class WatchedMachine extends ForwardingMachine {

    private static final Duration GRACE = Duration.ofMillis(100);
    private static final long LONGEST_FORWARD =
            TurnLimits.USUAL.recovery().longest().plus(GRACE.multipliedBy(2)).toNanos();
    private static final long SUPPLY_HOLD_NANOS =
            Duration.ofMillis(SUPPLY_HOLD_MILLIS).toNanos();

    private final SimulatedCabinet cabinet;
    private final JournalAudit audit;
    private final Map<Long, Integer> fallenBefore;

    private long order;
    private long ranForward;
    private boolean agentGone;
    private Drive driven = Drive.OFF;
    private long onSinceNanos = -1;
    private long countedNanos;
    private long fedNanos;
    private long nowNanos;
    private boolean doorWasOpen;

    /** @param fallenBefore for each order that turned, how many boxes its lane had dropped before; filled here */
    public WatchedMachine(SimulatedCabinet cabinet, JournalAudit audit, Map<Long, Integer> fallenBefore) {
        super(cabinet);
        this.cabinet = cabinet;
        this.audit = audit;
        this.fallenBefore = fallenBefore;
    }

    public static Map<Long, Integer> nothingTurned() {
        return new HashMap<>();
    }

    @Override
    public Readings read() {
        Readings readings = super.read();
        nowNanos = readings.nanos();
        long longest = TurnLimits.USUAL.reachHome().plus(GRACE).toNanos();
        if (onSinceNanos >= 0 && nowNanos - onSinceNanos > longest && isRunning()) {
            throw new BrokenRule(8, "a motor has been on for %d ms".formatted((nowNanos - onSinceNanos) / 1_000_000));
        }
        if (onSinceNanos >= 0 && doorWasOpen) {
            throw new BrokenRule(8, "a motor is on, one tick after the door was seen open");
        }
        doorWasOpen = readings.doorOpen();
        return readings;
    }

    /** One that starved has no supply, and is off whatever it was told. */
    private boolean isRunning() {
        return cabinet.inside().lanes().stream().anyMatch(CabinetInside.LaneInside::running);
    }

    @Override
    public void drive(String lane, Drive drive) {
        if (drive == Drive.OFF) {
            off();
        } else {
            requireOrder(lane);
            count();
            onSinceNanos = nowNanos;
            driven = drive;
        }
        super.drive(lane, drive);
    }

    private void off() {
        count();
        onSinceNanos = -1;
    }

    /** Since it was counted last it ran no longer than its supply held. */
    private void count() {
        if (onSinceNanos >= 0 && driven == Drive.FORWARD) {
            ranForward += Math.clamp(fedNanos + SUPPLY_HOLD_NANOS - countedNanos, 0, nowNanos - countedNanos);
        }
        countedNanos = nowNanos;
    }

    private void requireOrder(String lane) {
        audit.catchUp();
        Optional<OrderPlaced> open = audit.open();
        if (open.isEmpty() || !audit.isTurning() || !open.get().lane().text().equals(lane)) {
            throw new BrokenRule(1, "the motor of lane %s started, and on disk is %s".formatted(lane, open));
        }
        if (open.get().order() != order) {
            order = open.get().order();
            ranForward = 0;
            agentGone = false;
            fallenBefore.put(order, fallen(lane));
        } else if (agentGone || ranForward > LONGEST_FORWARD) {
            throw new BrokenRule(1, "order %d was turned twice".formatted(order));
        }
    }

    private int fallen(String lane) {
        return (int)
                cabinet.fallen().stream().filter(box -> box.lane().equals(lane)).count();
    }

    /** Nobody is left to switch it off; its supply has to. */
    public void agentDied() {
        off();
        agentGone = true;
        cabinet.agentDied();
    }

    /** The mains fail. */
    public void powerCut() {
        off();
        agentGone = true;
        cabinet.powerCut();
    }

    @Override
    public void feedSupply() {
        count();
        fedNanos = nowNanos;
        super.feedSupply();
    }

    @Override
    public void stop() {
        off();
        super.stop();
    }
}
