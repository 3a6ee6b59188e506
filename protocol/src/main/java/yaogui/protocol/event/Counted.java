package yaogui.protocol.event;

import yaogui.protocol.LaneId;

/**
 * A person counted a lane. This ends any doubt about it; the difference to the derived count is itself a finding.
 *
 * @param lane which lane
 * @param quantity boxes that are there, 0 or more
 */
public record Counted(LaneId lane, int quantity) implements Fact {

    /** @throws IllegalArgumentException if {@code quantity} is negative */
    public Counted {
        if (quantity < 0) {
            throw new IllegalArgumentException("lane %s: counted %d boxes; count 0 or more".formatted(lane, quantity));
        }
    }
}
