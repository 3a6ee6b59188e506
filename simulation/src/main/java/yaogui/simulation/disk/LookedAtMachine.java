package yaogui.simulation.disk;

import yaogui.hardware.Drive;
import yaogui.hardware.ForwardingMachine;
import yaogui.hardware.Machine;

/** A machine where somebody looks before a motor is told anything: what an agent wrote before that it wrote without effect. */
public final class LookedAtMachine extends ForwardingMachine {

    private final Runnable look;

    /**
     * @param machine the real one, or a simulated one
     * @param look that somebody's
     */
    public LookedAtMachine(Machine machine, Runnable look) {
        super(machine);
        this.look = look;
    }

    @Override
    public void drive(String lane, Drive drive) {
        look.run();
        super.drive(lane, drive);
    }
}
