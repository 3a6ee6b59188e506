package yaogui.simulation.disk;

import yaogui.hardware.Drive;
import yaogui.hardware.ForwardingMachine;
import yaogui.hardware.Machine;

/** A machine in which no motor may move. */
final class StillMachine extends ForwardingMachine {

    StillMachine(Machine machine) {
        super(machine);
    }

    @Override
    public void drive(String lane, Drive drive) {
        throw new AssertionError("Lane %s was told %s after a power cut.".formatted(lane, drive));
    }
}
