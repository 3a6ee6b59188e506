package yaogui.hardware.simulated;

import java.util.List;
import java.util.Set;
import yaogui.hardware.Drive;
import yaogui.hardware.Readings;

/**
 * The inside of a simulated cabinet at one moment, as somebody with the door open would see it. For tests and pages;
 * the agent never sees it.
 *
 * @param nanos when
 * @param supplyOn whether the motor supply relay is closed
 * @param doorOpen whether the service door is open
 * @param curtainDark whether the receiver of the curtain is dark
 * @param lanes in the order of the equipment
 * @param hatch the boxes that lie in the hatch, in the order in which they landed
 * @param falling how many boxes are in the air
 * @param faults of the machine as a whole
 * @param lit the buttons whose lamps are lit
 * @param climate the air
 */
public record CabinetInside(
        long nanos,
        boolean supplyOn,
        boolean doorOpen,
        boolean curtainDark,
        List<LaneInside> lanes,
        List<Box> hatch,
        int falling,
        Set<SimulatedFault> faults,
        Set<String> lit,
        Readings.Climate climate) {

    /**
     * One lane.
     *
     * @param lane its label
     * @param degrees where the coil stands, 0 to 360, home at 0
     * @param homeClosed what its home switch says
     * @param boxes what lies in the coil, the front box first
     * @param hanging how many boxes hang half out of it (F09)
     * @param told what its motor was told
     * @param running whether its motor has power, told or not
     * @param milliamps what its motor draws
     * @param faults of this lane, passing ones too
     */
    public record LaneInside(
            String lane,
            double degrees,
            boolean homeClosed,
            List<Box> boxes,
            int hanging,
            Drive told,
            boolean running,
            int milliamps,
            Set<SimulatedFault> faults) {}

    /**
     * One lane of it.
     *
     * @throws IllegalArgumentException if there is no such lane
     */
    public LaneInside lane(String label) {
        return lanes.stream()
                .filter(lane -> lane.lane().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no lane " + label + "."));
    }
}
