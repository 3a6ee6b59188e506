package yaogui.protocol.event;

import java.time.LocalDate;
import java.util.Optional;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.StaffCode;

/**
 * Boxes of one lot were put in at the back of a lane.
 *
 * @param lane which lane
 * @param product what they are
 * @param lot their lot
 * @param expiry the last day on which they may be used
 * @param quantity boxes, at least 1
 * @param by who of the staff, where the machine was told
 */
public record Loaded(LaneId lane, ProductId product, LotId lot, LocalDate expiry, int quantity, Optional<StaffCode> by)
        implements StaffFact {

    /** @throws IllegalArgumentException if {@code quantity} is below 1 */
    public Loaded {
        if (quantity < 1) {
            throw new IllegalArgumentException("lane %s: loaded %d boxes; load at least 1".formatted(lane, quantity));
        }
    }

    /** By somebody who gave no number. */
    public Loaded(LaneId lane, ProductId product, LotId lot, LocalDate expiry, int quantity) {
        this(lane, product, lot, expiry, quantity, Optional.empty());
    }
}
