package yaogui.hardware.simulated;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.MachineContract;

/** The simulated cabinet is a machine. */
class A00_Contract implements MachineContract {

    @Override
    public Bench bench() {
        SimulatedTime time = new SimulatedTime();
        Equipment equipment = new Equipment(List.of("A1", "A2"), List.of("green"), true, true, false);
        SimulatedCabinet cabinet = new SimulatedCabinet(equipment, FaultRates.NONE, time, new SplittableRandom(1));
        return new Bench() {
            @Override
            public Machine machine() {
                return cabinet;
            }

            @Override
            public void pass(int millis) {
                time.pass(millis);
            }

            @Override
            public Set<String> running() {
                return cabinet.inside().lanes().stream()
                        .filter(CabinetInside.LaneInside::running)
                        .map(CabinetInside.LaneInside::lane)
                        .collect(Collectors.toSet());
            }

            @Override
            public boolean supplyOn() {
                return cabinet.inside().supplyOn();
            }
        };
    }
}
