package yaogui.simulation.bench;

import java.util.function.LongSupplier;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/** A machine of which one knows when a motor was last switched on. */
final class MotorWatch implements Machine {

    private final Machine machine;
    private final LongSupplier nanos;
    private long suppliedAt;
    private boolean supplied;

    MotorWatch(Machine machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
    }

    /** When the motor supply was closed for the last order, in nanoseconds; the motor follows after a look at it. */
    long suppliedAt() {
        return suppliedAt;
    }

    @Override
    public void drive(String lane, Drive drive) {
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
        if (!supplied) {
            supplied = true;
            suppliedAt = nanos.getAsLong();
        }
    }

    @Override
    public void stop() {
        supplied = false;
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
