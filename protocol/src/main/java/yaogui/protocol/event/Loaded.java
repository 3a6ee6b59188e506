package yaogui.protocol.event;

import java.time.LocalDate;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * Boxes of one lot were put in at the back of a lane.
 *
 * @param lane which lane
 * @param product what they are
 * @param lot their lot
 * @param expiry the last day on which they may be used
 * @param quantity boxes, at least 1
 */
public record Loaded(LaneId lane, ProductId product, LotId lot, LocalDate expiry, int quantity) implements Fact {

    /** @throws IllegalArgumentException if {@code quantity} is below 1 */
    public Loaded {
        if (quantity < 1) {
            throw new IllegalArgumentException("lane %s: loaded %d boxes; load at least 1".formatted(lane, quantity));
        }
    }
}
