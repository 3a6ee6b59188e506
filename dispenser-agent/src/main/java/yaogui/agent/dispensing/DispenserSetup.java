package yaogui.agent.dispensing;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import yaogui.agent.stock.Slot;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.DispenserId;

/**
 * What is particular about one dispenser.
 *
 * @param id its name
 * @param planogram what each lane is meant for, in the order in which a person reads them
 * @param limits the bounds of a turn
 * @param consoleKeys whose signatures it obeys, by key name
 * @param version of the software
 */
public record DispenserSetup(
        DispenserId id, List<Slot> planogram, TurnLimits limits, Map<String, PublicKey> consoleKeys, String version) {

    /** Copies the collections. */
    public DispenserSetup {
        planogram = List.copyOf(planogram);
        consoleKeys = Map.copyOf(consoleKeys);
    }
}
