package yaogui.agent.dispensing;

import java.util.function.Consumer;
import yaogui.hardware.Drive;
import yaogui.hardware.ForwardingMachine;
import yaogui.hardware.Machine;

/** A machine with somebody in front of it who sees each motor just before it is switched on. */
public final class InterceptedMachine extends ForwardingMachine {

    private final Consumer<String> beforeMotor;

    /**
     * @param inner the machine itself
     * @param beforeMotor told the lane
     */
    public InterceptedMachine(Machine inner, Consumer<String> beforeMotor) {
        super(inner);
        this.beforeMotor = beforeMotor;
    }

    @Override
    public void drive(String lane, Drive drive) {
        if (drive != Drive.OFF) {
            beforeMotor.accept(lane);
        }
        super.drive(lane, drive);
    }
}
