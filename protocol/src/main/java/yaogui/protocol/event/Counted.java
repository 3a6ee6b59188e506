package yaogui.protocol.event;

import java.util.Optional;
import yaogui.protocol.LaneId;
import yaogui.protocol.StaffCode;

/**
 * A person counted a lane. This ends any doubt about it; the difference to the derived count is itself a finding.
 *
 * @param lane which lane
 * @param quantity boxes that are there, 0 or more
 * @param by who of the staff, where the machine was told
 */
public record Counted(LaneId lane, int quantity, Optional<StaffCode> by) implements StaffFact {

    /** @throws IllegalArgumentException if {@code quantity} is negative */
    public Counted {
        if (quantity < 0) {
            throw new IllegalArgumentException("lane %s: counted %d boxes; count 0 or more".formatted(lane, quantity));
        }
    }

    /** By somebody who gave no number. */
    public Counted(LaneId lane, int quantity) {
        this(lane, quantity, Optional.empty());
    }
}
