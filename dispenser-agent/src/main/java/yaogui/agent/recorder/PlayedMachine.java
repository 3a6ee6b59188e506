package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/** A machine whose sensors say what they said once, and whose motors do nothing. */
final class PlayedMachine implements Machine {

    private final Equipment equipment;
    private final BiConsumer<String, Drive> told;
    private final List<Readings.Drop> drops = new ArrayList<>();
    private Set<String> home = Set.of();
    private boolean door;
    private boolean curtain;
    private long nanos;
    private int milliamps;

    PlayedMachine(Equipment equipment, BiConsumer<String, Drive> told) {
        this.equipment = equipment;
        this.told = told;
    }

    void begin(Recording.Tick tick) {
        nanos = tick.nanos();
        milliamps = tick.milliamps();
        drops.clear();
    }

    /** Takes over what changed. */
    void sense(JsonNode changed) {
        door = changed.path("door").asBoolean(door);
        curtain = changed.path("curtain").asBoolean(curtain);
        if (changed.has("home")) {
            home = new TreeSet<>();
            changed.path("home").forEach(lane -> home.add(lane.asText()));
        }
        changed.path("drops")
                .forEach(drop -> drops.add(new Readings.Drop(
                        drop.path("endedNanos").asLong(),
                        drop.path("widthMicros").asLong())));
    }

    @Override
    public Equipment equipment() {
        return equipment;
    }

    @Override
    public Readings read() {
        OptionalInt current = milliamps < 0 ? OptionalInt.empty() : OptionalInt.of(milliamps);
        return new Readings(nanos, door, curtain, drops, home, current, List.of(), Optional.empty());
    }

    @Override
    public void feedSupply() {
        // There is none.
    }

    @Override
    public void drive(String lane, Drive drive) {
        told.accept(lane, drive);
    }

    @Override
    public void emitter(boolean lit) {
        // What it did to the curtain is in the recording.
    }

    @Override
    public void stop() {
        told.accept(HeardMachine.EVERY_LANE, Drive.OFF);
    }

    @Override
    public void lamp(String button, boolean lit) {
        // There is none.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
