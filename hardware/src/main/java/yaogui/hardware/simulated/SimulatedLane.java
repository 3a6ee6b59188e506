package yaogui.hardware.simulated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** One spiral lane: motor, coil, home switch and the boxes in it. */
final class SimulatedLane {

    private static final double SHAKEN_LOOSE = 0.7;
    /** How often a coupling that slips, or a coil that is blocked, gives way when the motor starts anew. */
    private static final double FREED = 0.5;

    private static final Set<SimulatedFault> GIVES_WAY = EnumSet.of(
            SimulatedFault.F01_NEVER_LEAVES_HOME,
            SimulatedFault.F02_STOPS_SHORT,
            SimulatedFault.F03_STOPS_HALFWAY,
            SimulatedFault.F06_STALL);

    final String label;
    final SimulatedMotor motor;
    private final RandomGenerator random;
    private final SimulatedCoil coil;
    private final Deque<Box> boxes = new ArrayDeque<>();
    private final Deque<Box> hanging = new ArrayDeque<>();
    private final Set<SimulatedFault> injected = EnumSet.noneOf(SimulatedFault.class);
    private final Set<SimulatedFault> passing = EnumSet.noneOf(SimulatedFault.class);

    SimulatedLane(String label, RandomGenerator random) {
        this.label = label;
        this.random = random;
        this.motor = new SimulatedMotor(random);
        this.coil = new SimulatedCoil(random);
    }

    void load(List<Box> more) {
        boxes.addAll(more);
    }

    List<Box> unload() {
        List<Box> all = boxes();
        boxes.clear();
        hanging.clear();
        return all;
    }

    /** What lies in it and hangs out of it, the front first. */
    List<Box> boxes() {
        List<Box> all = new ArrayList<>(hanging);
        all.addAll(boxes);
        return List.copyOf(all);
    }

    void bringHome() {
        coil.bringHome();
    }

    void set(SimulatedFault fault, boolean lasting) {
        (lasting ? injected : passing).add(fault);
    }

    void clear(SimulatedFault fault) {
        injected.remove(fault);
        passing.remove(fault);
    }

    void beginTurn() {
        passing.clear();
    }

    /** The motor starts anew within a turn: what is passing may give way, and what hangs may fall. Returns what falls. */
    List<Box> beginStroke() {
        passing.removeIf(fault -> GIVES_WAY.contains(fault) && random.nextDouble() < FREED);
        return shakenLoose();
    }

    boolean has(SimulatedFault fault) {
        return injected.contains(fault) || passing.contains(fault);
    }

    /** Gives or takes the motor's power; returns whether anything moves or is about to. */
    boolean power(long nanos, boolean supplied) {
        motor.power(nanos, supplied, has(SimulatedFault.F08_DRIVER_SHORT));
        return motor.running() || !coil.stands();
    }

    /** Turns for a while; returns the boxes that the coil let go. */
    List<Box> turn(double seconds) {
        boolean held = has(SimulatedFault.F01_NEVER_LEAVES_HOME)
                || has(SimulatedFault.F06_STALL)
                || has(SimulatedFault.F07_MOTOR_ABSENT);
        boolean passed = coil.turn(held ? 0 : motor.direction(), seconds, slipsAt());
        return passed ? letGo() : List.of();
    }

    boolean homeClosed() {
        if (has(SimulatedFault.F04_HOME_STUCK_CLOSED)) {
            return true;
        }
        return coil.isHome() && !has(SimulatedFault.F05_HOME_STUCK_OPEN);
    }

    int milliamps(long nanos) {
        return motor.milliamps(nanos, load());
    }

    CabinetInside.LaneInside inside(long nanos) {
        EnumSet<SimulatedFault> faults = EnumSet.noneOf(SimulatedFault.class);
        faults.addAll(injected);
        faults.addAll(passing);
        return new CabinetInside.LaneInside(
                label,
                coil.degrees(),
                homeClosed(),
                boxes(),
                hanging.size(),
                motor.told(),
                motor.running(),
                milliamps(nanos),
                Collections.unmodifiableSet(faults));
    }

    private double slipsAt() {
        if (has(SimulatedFault.F03_STOPS_HALFWAY)) {
            return 200;
        }
        return has(SimulatedFault.F02_STOPS_SHORT) ? 340 : 360;
    }

    private SimulatedMotor.Load load() {
        if (has(SimulatedFault.F07_MOTOR_ABSENT)) {
            return SimulatedMotor.Load.ABSENT;
        }
        if (has(SimulatedFault.F06_STALL)) {
            return SimulatedMotor.Load.BLOCKED;
        }
        return hanging.isEmpty() ? SimulatedMotor.Load.FREE : SimulatedMotor.Load.JAMMED;
    }

    private List<Box> letGo() {
        List<Box> falling = shakenLoose();
        if (!boxes.isEmpty()) {
            (has(SimulatedFault.F09_JAM) ? hanging : falling).add(boxes.remove());
        }
        if (!boxes.isEmpty() && has(SimulatedFault.F14_DOUBLE_DROP)) {
            falling.add(boxes.remove());
        }
        return falling;
    }

    private List<Box> shakenLoose() {
        List<Box> falling = new ArrayList<>();
        while (!hanging.isEmpty() && random.nextDouble() < SHAKEN_LOOSE) {
            falling.add(hanging.remove());
        }
        return falling;
    }
}
