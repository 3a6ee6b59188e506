package yaogui.protocol.event;

import java.util.Optional;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.StaffCode;

/**
 * Staff took boxes out of a lane.
 *
 * @param lane which lane
 * @param lot their lot
 * @param quantity boxes, at least 1
 * @param destination where they went
 * @param cause why they must not stay; empty where nobody said, and for what goes on to another dispenser
 * @param by who of the staff took them away, where the machine was told
 */
public record Withdrawn(
        LaneId lane, LotId lot, int quantity, Destination destination, Optional<Cause> cause, Optional<StaffCode> by)
        implements StaffFact {

    /** Where withdrawn goods are then. */
    public enum Destination {
        /** Set aside: expired, recalled or damaged goods that are to be destroyed or judged. */
        QUARANTINE,
        /** Back on the van, fit to be used elsewhere. */
        VEHICLE
    }

    /** Why goods go into quarantine. */
    public enum Cause {
        /** Their last day is past. */
        EXPIRED,
        /** Their lot is held back. */
        RECALLED,
        /** Torn, wet, crushed, or otherwise unfit. */
        DAMAGED
    }

    /** @throws IllegalArgumentException if {@code quantity} is below 1, or unfit goods go onto a van as fit ones */
    public Withdrawn {
        if (quantity < 1) {
            throw new IllegalArgumentException("lane %s: withdrew %d boxes".formatted(lane, quantity));
        }
        if (destination == Destination.VEHICLE && cause.isPresent()) {
            throw new IllegalArgumentException("lane %s: %s goods belong in quarantine".formatted(lane, cause.get()));
        }
    }

    /** By somebody who gave neither a cause nor a number. */
    public Withdrawn(LaneId lane, LotId lot, int quantity, Destination destination) {
        this(lane, lot, quantity, destination, Optional.empty(), Optional.empty());
    }
}
