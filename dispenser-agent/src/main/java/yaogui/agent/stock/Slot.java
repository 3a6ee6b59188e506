package yaogui.agent.stock;

import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/**
 * What a lane is meant for.
 *
 * @param lane its label
 * @param product what it holds
 * @param capacity how many boxes fit, 1 or more
 */
public record Slot(LaneId lane, ProductId product, int capacity) {

    /** @throws IllegalArgumentException if nothing would fit */
    public Slot {
        if (capacity < 1) {
            throw new IllegalArgumentException("lane %s: capacity %d; use 1 or more".formatted(lane, capacity));
        }
    }
}
