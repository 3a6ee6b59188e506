package yaogui.hardware.simulated;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often faults come by themselves.
 *
 * @param perTurn the chance, 0 to 1, that a fault sets in with a turn; of the lane that turns, or of the machine at
 *     some moment of the turn. What is not named never comes by itself.
 */
public record FaultRates(Map<SimulatedFault, Double> perTurn) {

    /** A cabinet without a fault. */
    public static final FaultRates NONE = new FaultRates(Map.of());

    /** A worn machine in a hot hall: every fault within some hundred turns. For tests. */
    public static final FaultRates ROUGH = everyFault(0.01);

    /** A kept machine. No published rates were found; these are guesses, and only their order is believed. */
    public static final FaultRates USUAL = new FaultRates(Map.of(
            SimulatedFault.F09_JAM, 0.004,
            SimulatedFault.F10_DROP_UNSEEN, 0.003,
            SimulatedFault.F11_INSECT, 0.003,
            SimulatedFault.F11_HAND, 0.002,
            SimulatedFault.F14_DOUBLE_DROP, 0.002,
            SimulatedFault.F06_STALL, 0.001,
            SimulatedFault.F02_STOPS_SHORT, 0.0005,
            SimulatedFault.F03_STOPS_HALFWAY, 0.0005,
            SimulatedFault.F01_NEVER_LEAVES_HOME, 0.0003,
            SimulatedFault.F11_FALSE_DROP, 0.0002));

    /** Copies the map and checks the chances. */
    public FaultRates {
        EnumMap<SimulatedFault, Double> inOrder = new EnumMap<>(SimulatedFault.class);
        perTurn.forEach((fault, chance) -> {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException(fault + " has the chance " + chance + ". Say 0 to 1.");
            }
            inOrder.put(fault, chance);
        });
        perTurn = Collections.unmodifiableMap(inOrder);
    }

    /** Every fault that comes with turns, with the same chance each. */
    public static FaultRates everyFault(double chance) {
        EnumMap<SimulatedFault, Double> every = new EnumMap<>(SimulatedFault.class);
        for (SimulatedFault fault : SimulatedFault.values()) {
            if (fault.comesWithTurns()) {
                every.put(fault, chance);
            }
        }
        return new FaultRates(every);
    }
}
