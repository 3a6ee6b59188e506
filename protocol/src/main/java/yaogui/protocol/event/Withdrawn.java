package yaogui.protocol.event;

import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;

/**
 * Staff took boxes out of a lane.
 *
 * @param lane which lane
 * @param lot their lot
 * @param quantity boxes, at least 1
 * @param destination where they went
 */
public record Withdrawn(LaneId lane, LotId lot, int quantity, Destination destination) implements Fact {

    /** Where withdrawn goods are then. */
    public enum Destination {
        /** Set aside: expired, recalled or damaged goods that are to be destroyed or judged. */
        QUARANTINE,
        /** Back on the van, fit to be used elsewhere. */
        VEHICLE
    }

    /** @throws IllegalArgumentException if {@code quantity} is below 1 */
    public Withdrawn {
        if (quantity < 1) {
            throw new IllegalArgumentException("lane %s: withdrew %d boxes".formatted(lane, quantity));
        }
    }
}
