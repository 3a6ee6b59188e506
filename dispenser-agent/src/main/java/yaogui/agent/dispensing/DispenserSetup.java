package yaogui.agent.dispensing;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import yaogui.agent.desired.ConsoleKey;
import yaogui.agent.stock.Slot;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.KeyRing;

/**
 * What is particular about one dispenser.
 *
 * @param id its name
 * @param planogram what each lane is meant for, by its own file, in the order in which a person reads them
 * @param limits the bounds of a turn
 * @param consoleKeys whose signatures it obeys, by its enrolment
 * @param version of the software
 */
public record DispenserSetup(
        DispenserId id, List<Slot> planogram, TurnLimits limits, KeyRing consoleKeys, String version) {

    /** Copies the list. */
    public DispenserSetup {
        planogram = List.copyOf(planogram);
    }

    /** Under keys that were never changed. */
    public DispenserSetup(
            DispenserId id,
            List<Slot> planogram,
            TurnLimits limits,
            Map<String, PublicKey> consoleKeys,
            String version) {
        this(id, planogram, limits, ConsoleKey.ring(consoleKeys), version);
    }
}
