package yaogui.hardware.simulated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * A dispenser of spiral lanes that exists only in memory. Time passes in it when it is called: each call carries its
 * physics from the time of the last to now. The same seed and the same calls at the same times give the same course.
 *
 * <p>It has three faces: the {@link Machine} that an agent drives; the hands that load it, press, take and break; and
 * the inside, which knows what truly happened. It outlives its agents: after {@link #close}, {@link #agentDied} or
 * {@link #powerCut} another may drive it, and it will find the coils as they stand, but not what the sensors saw
 * meanwhile. Any thread may call it.
 */
public final class SimulatedCabinet implements Machine {

    /** More presses than these between two readings are lost. */
    private static final int MOST_PRESSES = 64;

    private final Equipment equipment;
    private final LongSupplier nanos;
    private final CabinetPhysics physics;
    private final List<String> pressed = new ArrayList<>();
    private final Set<String> lit = new TreeSet<>();
    private Set<String> home = Set.of();
    private boolean deaf;

    /**
     * A cabinet with empty lanes, all coils at home.
     *
     * @param rates how often faults come by themselves
     * @param nanos monotonic time in nanoseconds, of any origin
     * @param random all its chance comes from here
     */
    public SimulatedCabinet(Equipment equipment, FaultRates rates, LongSupplier nanos, RandomGenerator random) {
        this.equipment = equipment;
        this.nanos = nanos;
        this.physics = new CabinetPhysics(equipment, rates, random, nanos.getAsLong());
    }

    @Override
    public Equipment equipment() {
        return equipment;
    }

    @Override
    public synchronized Readings read() {
        CabinetPhysics now = now();
        List<Readings.Drop> drops = now.curtain.takeDrops();
        List<String> presses = List.copyOf(pressed);
        pressed.clear();
        boolean heard = !deaf;
        deaf = false;
        return new Readings(
                now.at(),
                now.has(SimulatedFault.F17_DOOR_OPEN),
                equipment.dropCurtain() && now.curtain.dark(),
                equipment.dropCurtain() && heard ? drops : List.of(),
                home(),
                equipment.currentSense() ? OptionalInt.of(now.milliamps()) : OptionalInt.empty(),
                heard ? presses : List.of(),
                Optional.of(now.climate()));
    }

    @Override
    public synchronized void feedSupply() {
        now().feed();
    }

    @Override
    public synchronized void drive(String lane, Drive drive) {
        SimulatedLane asked = lane(lane);
        for (SimulatedLane other : now().lanes.values()) {
            if (other != asked && drive != Drive.OFF && other.motor.told() != Drive.OFF) {
                throw new IllegalStateException("Lane " + lane + " was to turn while lane " + other.label + " turns.");
            }
        }
        if (drive == Drive.REVERSE && !equipment.reversible()) {
            throw new IllegalArgumentException("Lane " + lane + " cannot turn back: the motors have no reverse.");
        }
        boolean begins = drive != Drive.OFF && asked.motor.told() == Drive.OFF;
        asked.motor.tell(drive);
        if (begins) {
            physics.begin(asked);
        }
    }

    @Override
    public synchronized void emitter(boolean on) {
        now().light(on);
    }

    @Override
    public synchronized void stop() {
        now().cut();
        physics.light(true);
    }

    @Override
    public synchronized void lamp(String button, boolean on) {
        button(button);
        if (on) {
            lit.add(button);
        } else {
            lit.remove(button);
        }
    }

    @Override
    public synchronized void close() {
        powerCut();
    }

    /** The mains fail: every output drops at once. What is in the air still falls; the coils stay where they are. */
    public synchronized void powerCut() {
        stop();
        lit.clear();
        deaf = true;
    }

    /** The agent's process dies: a motor that is on stays on until the supply, fed no more, opens. */
    public synchronized void agentDied() {
        now();
        deaf = true;
    }

    /** Puts boxes behind those that are already in the lane, the front one first. */
    public synchronized void load(String lane, List<Box> boxes) {
        now();
        lane(lane).load(boxes);
    }

    /** Takes everything out of a lane, the front box first. */
    public synchronized List<Box> unload(String lane) {
        now();
        return lane(lane).unload();
    }

    /** A hand turns a lane's coil home, the short way that lets no box go. */
    public synchronized void bringHome(String lane) {
        now();
        lane(lane).bringHome();
    }

    /** Somebody takes what lies in the hatch, in the order in which it landed. */
    public synchronized List<Box> emptyHatch() {
        return now().emptyHatch();
    }

    /**
     * Somebody presses a button.
     *
     * @throws IllegalArgumentException if there is no such button
     */
    public synchronized void press(String button) {
        button(button);
        if (pressed.size() < MOST_PRESSES) {
            pressed.add(button);
        }
    }

    /** Lets a fault of the machine set in, until it is cleared. */
    public synchronized void inject(SimulatedFault fault) {
        requireOfLane(fault, false);
        now().set(fault);
    }

    /** Lets a fault of a lane set in, until it is cleared. */
    public synchronized void inject(SimulatedFault fault, String lane) {
        requireOfLane(fault, true);
        now();
        lane(lane).set(fault, true);
    }

    /** Ends a fault of the machine, if it is there. */
    public synchronized void clear(SimulatedFault fault) {
        requireOfLane(fault, false);
        now().clear(fault);
    }

    /** Ends a fault of a lane, if it is there. */
    public synchronized void clear(SimulatedFault fault, String lane) {
        requireOfLane(fault, true);
        now();
        lane(lane).clear(fault);
    }

    /** Whether a fault of the machine stands. */
    public synchronized boolean has(SimulatedFault fault) {
        requireOfLane(fault, false);
        return now().has(fault);
    }

    /** The truth about this moment. */
    public synchronized CabinetInside inside() {
        CabinetPhysics now = now();
        List<SimulatedLane> _ = now.moving();
        return new CabinetInside(
                now.at(),
                now.supplyOn(),
                now.has(SimulatedFault.F17_DOOR_OPEN),
                now.curtain.dark(),
                now.lanes.values().stream().map(lane -> lane.inside(now.at())).toList(),
                now.hatch.lying(),
                now.hatch.inTheAir(),
                now.faults(),
                Collections.unmodifiableSet(new TreeSet<>(lit)),
                now.climate());
    }

    /** Every box that ever left its coil, in order. */
    public synchronized List<FallenBox> fallen() {
        return List.copyOf(now().fallen);
    }

    /** How often the curtain lied about each lane; a lane of which it never did is not named. */
    public synchronized Map<String, SensorLies> lies() {
        return now().curtain.lies();
    }

    private CabinetPhysics now() {
        physics.advance(nanos.getAsLong());
        return physics;
    }

    private Set<String> home() {
        boolean same = true;
        for (SimulatedLane lane : physics.lanes.values()) {
            same &= lane.homeClosed() == home.contains(lane.label);
        }
        if (!same) {
            home = physics.lanes.values().stream()
                    .filter(SimulatedLane::homeClosed)
                    .map(lane -> lane.label)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return home;
    }

    private SimulatedLane lane(String label) {
        SimulatedLane lane = physics.lanes.get(label);
        if (lane == null) {
            throw new IllegalArgumentException("There is no lane " + label + ". There are " + equipment.lanes() + ".");
        }
        return lane;
    }

    private void button(String name) {
        if (!equipment.buttons().contains(name)) {
            throw new IllegalArgumentException(
                    "There is no button " + name + ". There are " + equipment.buttons() + ".");
        }
    }

    private static void requireOfLane(SimulatedFault fault, boolean lane) {
        if (fault.isOfLane() != lane) {
            throw new IllegalArgumentException(fault + " is a fault of " + (lane ? "the machine" : "a lane")
                    + ". Say it " + (lane ? "without" : "with") + " a lane.");
        }
    }
}
