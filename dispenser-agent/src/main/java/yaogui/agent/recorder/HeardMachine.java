package yaogui.agent.recorder;

import java.util.function.BiConsumer;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * A machine whose motors are listened to.
 *
 * @param inner the machine itself
 * @param heard told the lane and what its motor is to do; for all motors off, no lane
 */
record HeardMachine(Machine inner, BiConsumer<String, Drive> heard) implements Machine {

    static final String EVERY_LANE = "";

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
    public void drive(String lane, Drive drive) {
        heard.accept(lane, drive);
        inner.drive(lane, drive);
    }

    @Override
    public void stop() {
        inner.stop();
        heard.accept(EVERY_LANE, Drive.OFF);
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
