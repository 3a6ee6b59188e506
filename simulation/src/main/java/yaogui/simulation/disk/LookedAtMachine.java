package yaogui.simulation.disk;

import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * A machine where somebody looks before a motor is told anything: what an agent wrote before that it wrote without effect.
 *
 * @param machine the real one, or a simulated one
 * @param look that somebody's
 */
public record LookedAtMachine(Machine machine, Runnable look) implements Machine {

    @Override
    public void drive(String lane, Drive drive) {
        look.run();
        machine.drive(lane, drive);
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
