package yaogui.hardware;

import java.util.List;

/**
 * What a dispenser is fitted with. What is not fitted is not pretended: the agent falls back to the nearest safe
 * behaviour.
 *
 * @param lanes the labels of its lanes, such as {@code A3}, in the order in which a person reads them
 * @param buttons the names of its buttons with lamps; none on a cabinet with a screen
 * @param dropCurtain whether a light curtain sees boxes fall
 * @param switchableEmitter whether the light of that curtain can be switched off for a moment, to see whether it sees (F13)
 * @param currentSense whether the motor current is measured
 * @param reversible whether motors can turn back
 */
public record Equipment(
        List<String> lanes,
        List<String> buttons,
        boolean dropCurtain,
        boolean currentSense,
        boolean reversible,
        boolean switchableEmitter) {

    /** Without a light that can be switched. */
    public Equipment(
            List<String> lanes, List<String> buttons, boolean dropCurtain, boolean currentSense, boolean reversible) {
        this(lanes, buttons, dropCurtain, currentSense, reversible, false);
    }

    /** The same, with a drop curtain whose light can be switched. */
    public Equipment withSwitchableEmitter() {
        return new Equipment(lanes, buttons, true, currentSense, reversible, true);
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the light of a curtain can be switched that is not there
     */
    public Equipment {
        if (switchableEmitter && !dropCurtain) {
            throw new IllegalArgumentException("An emitter can be switched, and there is no drop curtain.");
        }
        lanes = List.copyOf(lanes);
        buttons = List.copyOf(buttons);
    }
}
