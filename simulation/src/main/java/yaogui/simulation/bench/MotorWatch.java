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
    private long switchedOnAt;

    MotorWatch(Machine machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
    }

    /** When the driver had been told, in nanoseconds; 0 if it never was. */
    long switchedOnAt() {
        return switchedOnAt;
    }

    @Override
    public void drive(String lane, Drive drive) {
        machine.drive(lane, drive);
        if (drive != Drive.OFF) {
            switchedOnAt = nanos.getAsLong();
        }
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
