package yaogui.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.stock.Slot;
import yaogui.hardware.Equipment;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/** The points of a simulated county: which lanes, which sensors, how worn. */
final class Points {

    /** What the county gives out; as in {@link CountyConsole}'s catalogue. */
    static final List<ProductId> PRODUCTS =
            List.of(new ProductId("condom-52-10"), new ProductId("gel-3"), new ProductId("film-5"));

    private static final double CABINET = 0.5;
    private static final double WITHOUT_CURRENT_SENSE = 0.3;

    private Points() {}

    /**
     * A point that is ready to be switched on.
     *
     * @param faults how worn it is
     */
    record Fitted(AgentConfiguration configuration, Equipment equipment, FaultRates faults) {}

    /** Any kind of point: a cabinet with a screen or a rack with buttons. */
    static Fitted any(int number, Path folder, AgentConfiguration.Broker broker, RandomGenerator random) {
        boolean cabinet = random.nextDouble() < CABINET;
        List<Slot> lanes = lanes(cabinet ? 6 : 4, random);
        List<String> labels = lanes.stream().map(slot -> slot.lane().text()).toList();
        DispenserId id = new DispenserId("qz-%04d".formatted(number));
        AgentConfiguration prompt = AgentConfiguration.simulated(
                new CountyId("qingzhou"),
                id,
                folder.resolve(id.text()),
                Optional.of(broker),
                cabinet ? Optional.of(new AgentConfiguration.Screen(0)) : Optional.empty(),
                lanes);
        AgentConfiguration configuration = number % 2 == 0 ? discreet(prompt) : prompt;
        boolean currentSense = random.nextDouble() >= WITHOUT_CURRENT_SENSE;
        Equipment equipment =
                new Equipment(labels, cabinet ? List.of() : labels, true, currentSense, random.nextBoolean());
        return new Fitted(configuration, equipment, worn(random));
    }

    /** As in a county: what an order leads to goes up when its hour is over. The others are prompt, so that more happens. */
    private static AgentConfiguration discreet(AgentConfiguration prompt) {
        return new AgentConfiguration(
                prompt.county(),
                prompt.dispenser(),
                prompt.home(),
                prompt.zone(),
                prompt.broker(),
                prompt.machine(),
                prompt.gpio(),
                prompt.reader(),
                prompt.camera(),
                prompt.screen(),
                prompt.documents(),
                Optional.empty(),
                prompt.lanes());
    }

    private static List<Slot> lanes(int count, RandomGenerator random) {
        List<Slot> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LaneId lane = new LaneId("A" + (i + 1));
            lanes.add(new Slot(lane, PRODUCTS.get(i % PRODUCTS.size()), 4 + random.nextInt(8)));
        }
        return lanes;
    }

    /** Much worse than a real machine, so that a few days hold what else a year does. */
    private static FaultRates worn(RandomGenerator random) {
        Map<SimulatedFault, Double> rates = new EnumMap<>(SimulatedFault.class);
        for (SimulatedFault fault : SimulatedFault.values()) {
            if (fault.comesWithTurns()) {
                rates.put(fault, random.nextDouble() * 0.02);
            }
        }
        rates.put(SimulatedFault.F08_DRIVER_SHORT, 0.0);
        rates.put(SimulatedFault.F17_DOOR_OPEN, 0.0);
        // It would stay until staff come, and nobody would be served meanwhile.
        rates.put(SimulatedFault.F36_READER_GONE, random.nextDouble() * 0.002);
        return new FaultRates(rates);
    }
}
