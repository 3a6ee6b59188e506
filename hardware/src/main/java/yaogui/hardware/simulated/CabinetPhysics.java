package yaogui.hardware.simulated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings.Climate;

/**
 * What moves and falls in a simulated cabinet. Goes in small steps while anything turns, and otherwise straight to the
 * next thing that happens.
 */
final class CabinetPhysics {

    private static final long STEP = 5_000_000L;
    private static final long SUPPLY_HOLD = Machine.SUPPLY_HOLD_MILLIS * 1_000_000L;
    private static final double NOISE_MILLIAMPS = 8;
    private static final long MILLI = 1_000_000L;
    /** A motor that is on again so soon is still at the same turn. */
    private static final long SAME_TURN = 1000 * MILLI;

    private record Onset(long nanos, SimulatedFault fault) {}

    final Map<String, SimulatedLane> lanes = new LinkedHashMap<>();
    final SimulatedCurtain curtain = new SimulatedCurtain();
    final SimulatedHatch hatch = new SimulatedHatch();
    private final SimulatedClimate climate;
    final List<FallenBox> fallen = new ArrayList<>();
    private final RandomGenerator random;
    private final FaultRates rates;
    private final boolean switchableEmitter;
    private final EnumSet<SimulatedFault> faults = EnumSet.noneOf(SimulatedFault.class);
    private final PriorityQueue<Onset> onsets = new PriorityQueue<>(Comparator.comparingLong(Onset::nanos));
    private long at;
    private boolean supplyOn;
    /** Nothing moves, and nothing can begin to before the supply is fed. */
    private boolean still;

    private long suppliedUntil;
    private boolean toldLit = true;
    private String turnedLast = "";
    private long drivenUntil = Long.MIN_VALUE / 2;

    CabinetPhysics(Equipment equipment, FaultRates rates, RandomGenerator random, long nanos) {
        this.switchableEmitter = equipment.switchableEmitter();
        this.random = random;
        this.rates = rates;
        this.at = nanos;
        equipment.lanes().forEach(label -> lanes.put(label, new SimulatedLane(label, random)));
        climate = new SimulatedClimate(random, nanos);
    }

    long at() {
        return at;
    }

    boolean supplyOn() {
        return supplyOn;
    }

    void feed() {
        supplyOn = true;
        still = false;
        suppliedUntil = at + SUPPLY_HOLD;
    }

    /** Opens the relay. A motor that was on does not come back by itself when the supply does. */
    void cut() {
        supplyOn = false;
        for (SimulatedLane lane : lanes.values()) {
            drivenUntil = lane.motor.told() == Drive.OFF ? drivenUntil : at;
            lane.motor.tell(Drive.OFF);
        }
    }

    void light(boolean lit) {
        toldLit = lit;
        curtain.light(lit || !switchableEmitter || has(SimulatedFault.F13_EMITTER_STUCK_ON), at);
    }

    /** A motor is switched on, for a new turn or to help the last one along. */
    void begin(SimulatedLane lane) {
        if (lane.label.equals(turnedLast) && at - drivenUntil < SAME_TURN) {
            drop(lane, lane.beginStroke());
        } else {
            beginTurn(lane);
        }
    }

    /** Faults come by chance now. */
    private void beginTurn(SimulatedLane lane) {
        turnedLast = lane.label;
        lane.beginTurn();
        rates.perTurn().forEach((fault, chance) -> {
            if (random.nextDouble() < chance) {
                arise(fault, lane);
            }
        });
        disturb(lane, SimulatedFault.F11_INSECT, 1, 5);
        disturb(lane, SimulatedFault.F11_HAND, 700, 2000);
        disturb(lane, SimulatedFault.F11_FALSE_DROP, 30, 90);
    }

    /** What the motors draw together, as a sensor reads it. */
    int milliamps() {
        int sum = 0;
        for (SimulatedLane lane : moving()) {
            sum += lane.milliamps(at);
        }
        return sum == 0 ? 0 : (int) Math.max(0, sum + random.nextGaussian() * NOISE_MILLIAMPS);
    }

    Climate climate() {
        return climate.at(at, has(SimulatedFault.F50_HEAT), has(SimulatedFault.F50_DAMP));
    }

    boolean has(SimulatedFault fault) {
        return faults.contains(fault);
    }

    Set<SimulatedFault> faults() {
        return Collections.unmodifiableSet(EnumSet.copyOf(faults));
    }

    void set(SimulatedFault fault) {
        if (faults.add(fault)) {
            changeCurtain(fault, true);
        }
    }

    void clear(SimulatedFault fault) {
        if (faults.remove(fault)) {
            changeCurtain(fault, false);
        }
    }

    /** Somebody takes what lies in the hatch and whatever stands in the curtain. */
    List<Box> emptyHatch() {
        clear(SimulatedFault.F12_CURTAIN_BLOCKED);
        clear(SimulatedFault.F15_STUCK_IN_HATCH);
        if (hatch.dislodge()) {
            curtain.obstruct(false, at, turnedLast);
        }
        return hatch.take();
    }

    void advance(long now) {
        if (at >= now) {
            return;
        }
        List<SimulatedLane> moving = moving();
        while (at < now) {
            long until = Math.min(moving.isEmpty() ? now : Math.min(now, at + STEP), nextEvent());
            for (SimulatedLane lane : moving) {
                drop(lane, lane.turn((until - at) / 1e9));
            }
            at = until;
            happen();
            moving.removeIf(lane -> !lane.power(at, supplyOn));
        }
        still = moving.isEmpty() && !supplyOn;
    }

    /** Gives every lane the power it should have now; returns those that move or are about to. */
    List<SimulatedLane> moving() {
        List<SimulatedLane> moving = new ArrayList<>();
        if (still) {
            return moving;
        }
        for (SimulatedLane lane : lanes.values()) {
            if (lane.power(at, supplyOn)) {
                moving.add(lane);
            }
        }
        return moving;
    }

    private long nextEvent() {
        long next = Math.min(hatch.nextLanding(), supplyOn ? suppliedUntil : Long.MAX_VALUE);
        Onset onset = onsets.peek();
        return Math.max(at, onset == null ? next : Math.min(next, onset.nanos()));
    }

    private void happen() {
        if (supplyOn && at >= suppliedUntil) {
            cut();
        }
        curtain.advance(at);
        for (Onset onset = onsets.peek(); onset != null && onset.nanos() <= at; onset = onsets.peek()) {
            set(onsets.remove().fault());
        }
        if (hatch.advance(at) && has(SimulatedFault.F15_STUCK_IN_HATCH) && hatch.lodge()) {
            curtain.obstruct(true, at, turnedLast);
        }
    }

    private void drop(SimulatedLane lane, List<Box> boxes) {
        long released = at;
        for (Box box : boxes) {
            fallen.add(new FallenBox(lane.label, box, released, lane.motor.told() != Drive.OFF));
            long dark = released + between(250, 400);
            long light = dark + between(30, 90);
            if (lane.has(SimulatedFault.F10_DROP_UNSEEN)) {
                curtain.missed(lane.label);
            } else {
                curtain.cross(lane.label, true, dark, light);
            }
            hatch.fall(box, light + 60 * MILLI);
            released += between(80, 300);
        }
    }

    private void arise(SimulatedFault fault, SimulatedLane lane) {
        if (fault.isOfLane()) {
            lane.set(fault, fault.isLasting());
        } else {
            onsets.add(new Onset(at + between(0, 2500), fault));
        }
    }

    private void disturb(SimulatedLane lane, SimulatedFault fault, int narrowest, int widest) {
        if (lane.has(fault)) {
            long from = at + between(50, 2000);
            curtain.cross(lane.label, false, from, from + between(narrowest, widest));
        }
    }

    private long between(int leastMillis, int mostMillis) {
        return random.nextLong(leastMillis * MILLI, mostMillis * MILLI);
    }

    private void changeCurtain(SimulatedFault fault, boolean begins) {
        switch (fault) {
            case F12_CURTAIN_BLOCKED, F13_EMITTER_DEAD, F16_REACH_IN -> curtain.obstruct(begins, at, turnedLast);
            case F13_EMITTER_STUCK_ON -> light(toldLit);
            case F13_RECEIVER_STUCK -> curtain.stick(begins, at);
            default -> {}
        }
    }
}
