package yaogui.agent.dispensing;

import java.util.function.Consumer;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * A machine with somebody in front of it who sees each motor just before it is switched on.
 *
 * @param inner the machine itself
 * @param beforeMotor told the lane
 */
record InterceptedMachine(Machine inner, Consumer<String> beforeMotor) implements Machine {

    @Override
    public void drive(String lane, Drive drive) {
        if (drive != Drive.OFF) {
            beforeMotor.accept(lane);
        }
        inner.drive(lane, drive);
    }

    @Override
    public Equipment equipment() {
        return inner.equipment();
    }

    @Override
    public Readings read() {
        return inner.read();
    }

    @Override
    public void feedSupply() {
        inner.feedSupply();
    }

    @Override
    public void stop() {
        inner.stop();
    }

    @Override
    public void lamp(String button, boolean lit) {
        inner.lamp(button, lit);
    }

    @Override
    public void close() {
        inner.close();
    }
}
