package yaogui.agent.kiosk;

import java.util.HashSet;
import java.util.Set;
import yaogui.hardware.Machine;

/** The lamps of a machine's buttons, switched only when they change. One thread. */
public final class LampPanel {

    private final Machine machine;
    private final Set<String> lit = new HashSet<>();

    public LampPanel(Machine machine) {
        this.machine = machine;
    }

    /** Lights these lamps and no others; those that are not fitted are passed over. */
    public void show(Set<String> wanted) {
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
