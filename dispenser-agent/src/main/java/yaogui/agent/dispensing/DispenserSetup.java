package yaogui.agent.dispensing;

import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import yaogui.agent.stock.Slot;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;

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

    /** The bounds of a turn of this lane: a thin box needs a curtain that looks more closely (F10). */
    TurnLimits limitsOf(LaneId lane) {
        return planogram.stream()
                .filter(slot -> slot.lane().equals(lane))
                .flatMap(slot -> slot.narrowestDropMillis().stream())
                .findFirst()
                .map(millis -> limits.seeing(Duration.ofMillis(millis)))
                .orElse(limits);
    }
}
