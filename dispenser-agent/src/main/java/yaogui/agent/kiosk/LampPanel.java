package yaogui.agent.kiosk;

import java.util.HashSet;
import java.util.Set;
import yaogui.agent.dispensing.DispenserView;
import yaogui.hardware.Machine;

/** The lamps of a machine's buttons, switched only when they change. One thread. */
public final class LampPanel {

    private final Machine machine;
    private final Set<String> lit = new HashSet<>();

    public LampPanel(Machine machine) {
        this.machine = machine;
    }

    /** Lights the lamps that belong to this moment, and no others; nothing on a machine without buttons. */
    public void show(DispenserView now) {
        if (machine.equipment().buttons().isEmpty()) {
            return;
        }
        Set<String> wanted = Lamps.lit(now);
        for (String button : machine.equipment().buttons()) {
            boolean on = wanted.contains(button);
            if (on != lit.contains(button)) {
                machine.lamp(button, on);
                if (on) {
                    lit.add(button);
                } else {
                    lit.remove(button);
                }
            }
        }
    }
}
