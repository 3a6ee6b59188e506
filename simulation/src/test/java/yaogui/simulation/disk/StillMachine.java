package yaogui.simulation.disk;

import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/** A machine in which no motor may move. */
record StillMachine(Machine machine) implements Machine {

    @Override
    public void drive(String lane, Drive drive) {
        throw new AssertionError("Lane %s was told %s after a power cut.".formatted(lane, drive));
    }

    @Override
    public Equipment equipment() {
        return machine.equipment();
    }

    @Override
    public Readings read() {
        return machine.read();
    }

    @Override
    public void feedSupply() {
        machine.feedSupply();
    }

    @Override
    public void stop() {
        machine.stop();
    }

    @Override
    public void lamp(String button, boolean lit) {
        machine.lamp(button, lit);
    }

    @Override
    public void close() {
        machine.close();
    }
}
