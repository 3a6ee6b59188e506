package yaogui.hardware.gpio;

import com.pi4j.context.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * A dispenser whose lanes, curtain, door, buttons and lamps are wired to the pins of a Raspberry Pi. One thread calls
 * it; what happens at an edge is put into queues by Pi4J's.
 *
 * <p>Without a {@code supplyEnable} pin, {@link #stop} leaves the supply relay to its monostable, which opens it within
 * {@link Machine#SUPPLY_HOLD_MILLIS}; the motors are off at once in any case.
 */
public final class GpioCabinet implements Machine {

    private static final int MOST_PRESSES = 64;

    private final Context context;
    private final LongSupplier nanos;
    private final Equipment equipment;
    private final GpioSupply supply;
    private final Map<String, GpioLane> lanes = new LinkedHashMap<>();
    private final Map<String, GpioButton> buttons = new LinkedHashMap<>();
    private final Optional<GpioCurtain> curtain;
    private final Optional<InputPin> door;
    private final BlockingQueue<String> pressed = new ArrayBlockingQueue<>(MOST_PRESSES);
    private boolean closed;

    /**
     * Takes the pins, all outputs off. On a board the context comes from {@link RaspberryPi}; only tests have another.
     *
     * @param context shut down by {@link #close}
     * @param nanos monotonic time in nanoseconds; also called by Pi4J's threads
     */
    public GpioCabinet(GpioWiring wiring, Context context, LongSupplier nanos) {
        this.context = context;
        this.nanos = nanos;
        // The supply first: should a pin further down fail to open, nothing has power.
        supply = new GpioSupply(context, wiring, nanos);
        wiring.lanes().forEach(pins -> lanes.put(pins.label(), new GpioLane(context, pins)));
        curtain = wiring.curtain().map(pin -> new GpioCurtain(context, pin, wiring.emitter(), nanos));
        door = wiring.door().map(pin -> new InputPin(context, "door", pin));
        wiring.buttons().forEach(pins -> buttons.put(pins.name(), new GpioButton(context, pins, pressed)));
        equipment = new Equipment(
                List.copyOf(lanes.keySet()),
                List.copyOf(buttons.keySet()),
                curtain.isPresent(),
                false,
                wiring.lanes().stream().allMatch(lane -> lane.reverse().isPresent()),
                wiring.emitter().isPresent());
    }

    @Override
    public Equipment equipment() {
        return equipment;
    }

    @Override
    public Readings read() {
        stopIfLapsed();
        List<String> presses = new ArrayList<>();
        pressed.drainTo(presses);
        // The time comes first: a box that falls while this reads is later than it, not earlier.
        long now = nanos.getAsLong();
        return new Readings(
                now,
                door.map(InputPin::active).orElse(false),
                curtain.map(GpioCurtain::dark).orElse(false),
                curtain.map(GpioCurtain::takeDrops).orElse(List.of()),
                home(),
                OptionalInt.empty(),
                presses,
                Optional.empty());
    }

    @Override
    public void feedSupply() {
        stopIfLapsed();
        supply.feed();
    }

    @Override
    public void drive(String lane, Drive drive) {
        stopIfLapsed();
        GpioLane asked = find(lanes, "lane", lane);
        for (GpioLane other : lanes.values()) {
            if (other != asked && drive != Drive.OFF && other.on()) {
                throw new IllegalStateException("Lane " + lane + " was to turn while lane " + other.label + " turns.");
            }
        }
        asked.drive(drive);
    }

    @Override
    public void emitter(boolean lit) {
        stopIfLapsed();
        curtain.ifPresent(light -> light.light(lit));
    }

    @Override
    public void stop() {
        List<Runnable> steps = new ArrayList<>();
        lanes.values().forEach(lane -> steps.add(() -> lane.drive(Drive.OFF)));
        steps.add(supply::open);
        curtain.ifPresent(light -> steps.add(() -> light.light(true)));
        tryAll(steps);
    }

    @Override
    public void lamp(String button, boolean lit) {
        find(buttons, "button", button).light(lit);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<Runnable> steps = new ArrayList<>();
        steps.add(this::stop);
        buttons.values().forEach(button -> steps.add(() -> button.light(false)));
        steps.add(context::shutdown);
        tryAll(steps);
    }

    /** A motor that was on when the supply opened must not come back by itself when it is fed again. */
    private void stopIfLapsed() {
        if (supply.hasLapsed()) {
            stop();
        }
    }

    private Set<String> home() {
        return lanes.values().stream()
                .filter(GpioLane::isHome)
                .map(lane -> lane.label)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Does every step, also after one that failed, and then says what failed first. */
    private static void tryAll(Collection<Runnable> steps) {
        RuntimeException first = null;
        for (Runnable step : steps) {
            first = attempt(step, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException attempt(Runnable step, @Nullable RuntimeException before) {
        try {
            step.run();
            return before;
        } catch (RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }

    private static <T> T find(Map<String, T> named, String kind, String name) {
        T found = named.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no " + kind + " " + name + ". There are " + List.copyOf(named.keySet()) + ".");
        }
        return found;
    }
}
