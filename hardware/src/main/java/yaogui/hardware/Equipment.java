package yaogui.hardware;

import java.util.List;

/**
 * What a dispenser is fitted with. What is not fitted is not pretended: the agent falls back to the nearest safe
 * behaviour.
 *
 * @param lanes the labels of its lanes, such as {@code A3}, in the order in which a person reads them
 * @param buttons the names of its buttons with lamps; none on a cabinet with a screen
 * @param dropCurtain whether a light curtain sees boxes fall
 * @param currentSense whether the motor current is measured
 * @param reversible whether motors can turn back
 */
public record Equipment(
        List<String> lanes, List<String> buttons, boolean dropCurtain, boolean currentSense, boolean reversible) {

    /** Copies the lists. */
    public Equipment {
        lanes = List.copyOf(lanes);
        buttons = List.copyOf(buttons);
    }
}
