package yaogui.simulation.demo;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.document.Text;

/**
 * One point at one moment, as its page draws it: the truth, and beside it what the agent believes.
 *
 * @param id its name
 * @param rack whether it has buttons instead of a screen
 * @param screen the page on its touch screen
 * @param power whether it has power
 * @param supplyOn whether the motor supply relay is closed
 * @param doorOpen whether the service door is open
 * @param curtainDark whether the receiver of the drop curtain is dark
 * @param lanes in the order of the equipment
 * @param hatch what lies in it, in the order in which it landed
 * @param falling boxes in the air
 * @param faults of the machine as a whole
 * @param buttons of a rack
 * @param celsius of the air inside, to the half degree
 * @param humidity relative, in percent
 * @param agent while there is power
 */
record Inside(
        String id,
        boolean rack,
        Optional<URI> screen,
        boolean power,
        boolean supplyOn,
        boolean doorOpen,
        boolean curtainDark,
        List<Lane> lanes,
        List<Item> hatch,
        int falling,
        Set<SimulatedFault> faults,
        List<Button> buttons,
        double celsius,
        long humidity,
        Optional<Believed> agent) {

    /**
     * A lane.
     *
     * @param lane its label
     * @param product what it is meant for; its id while no agent knows the name
     * @param capacity how many boxes fit
     * @param degrees where the coil stands, 0 to 360, home at 0, to a tenth
     * @param homeClosed what the home switch says
     * @param boxes the front one first, those that hang out of the coil before all others
     * @param hanging how many of them hang
     * @param running whether the motor has power
     * @param milliamps what it draws
     * @param faults of this lane
     * @param record what the journal says about it
     */
    record Lane(
            String lane,
            Text product,
            int capacity,
            double degrees,
            boolean homeClosed,
            List<Item> boxes,
            int hanging,
            boolean running,
            int milliamps,
            Set<SimulatedFault> faults,
            Optional<OnRecord> record) {}

    /**
     * A box.
     *
     * @param number by which the page knows it again
     * @param lot printed on it
     * @param expiry printed on it, as far as anybody recorded it
     */
    record Item(long number, String lot, Optional<LocalDate> expiry) {}

    /**
     * A lane by the journal.
     *
     * @param count boxes; below 0 when more fell than were known
     * @param doubt by how many the count may be too high
     * @param closure why it gives nothing out, if so
     * @param attention whether a technician should look at it
     */
    record OnRecord(int count, int doubt, Optional<Text> closure, boolean attention) {}

    /** A button with its lamp. */
    record Button(String name, boolean lit) {}

    /**
     * The agent.
     *
     * @param state the name of its state
     * @param says what that state puts on a screen
     * @param why it is out of order, if it is
     * @param seq the last entry of its journal
     * @param alarms that stand
     * @param journal its last entries, the newest first
     */
    record Believed(
            String state,
            Text says,
            Optional<String> why,
            long seq,
            List<String> alarms,
            List<JournalTail.Entry> journal) {}
}
