package yaogui.agent.recorder;

import java.util.function.BiConsumer;
import yaogui.hardware.Drive;
import yaogui.hardware.ForwardingMachine;
import yaogui.hardware.Machine;

/** A machine whose motors are listened to. */
final class HeardMachine extends ForwardingMachine {

    static final String EVERY_LANE = "";

    private final BiConsumer<String, Drive> heard;

    /**
     * @param inner the machine itself
     * @param heard told the lane and what its motor is to do; for all motors off, no lane
     */
    HeardMachine(Machine inner, BiConsumer<String, Drive> heard) {
        super(inner);
        this.heard = heard;
    }

    @Override
    public void drive(String lane, Drive drive) {
        heard.accept(lane, drive);
        super.drive(lane, drive);
    }

    @Override
    public void stop() {
        super.stop();
        heard.accept(EVERY_LANE, Drive.OFF);
    }
}
