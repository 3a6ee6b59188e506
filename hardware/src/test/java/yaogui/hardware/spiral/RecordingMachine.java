package yaogui.hardware.spiral;

import java.util.ArrayList;
import java.util.List;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/** Writes down what it is told; it has no sensors of its own. */
final class RecordingMachine implements Machine {

    final List<String> told = new ArrayList<>();
    boolean lit = true;
    private final Equipment equipment;

    RecordingMachine(boolean dropCurtain, boolean reversible) {
        this(new Equipment(List.of("A1", "A2"), List.of(), dropCurtain, true, reversible));
    }

    private RecordingMachine(Equipment equipment) {
        this.equipment = equipment;
    }

    static RecordingMachine withEmitter(boolean currentSense) {
        return new RecordingMachine(
                new Equipment(List.of("A1", "A2"), List.of(), true, currentSense, false).withSwitchableEmitter());
    }

    @Override
    public Equipment equipment() {
        return equipment;
    }

    @Override
    public Readings read() {
        throw new UnsupportedOperationException("The test deals the readings.");
    }

    @Override
    public void feedSupply() {
        told.add("feed");
    }

    @Override
    public void drive(String lane, Drive drive) {
        told.add(lane + " " + drive);
    }

    @Override
    public void emitter(boolean lit) {
        this.lit = lit;
        told.add(lit ? "light" : "dark");
    }

    @Override
    public void stop() {
        lit = true;
        told.add("stop");
    }

    @Override
    public void lamp(String button, boolean lit) {
        throw new UnsupportedOperationException("A turn lights no lamp.");
    }

    @Override
    public void close() {
        told.add("close");
    }
}
