package yaogui.console.stock;

import java.time.LocalDate;
import java.util.Optional;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * Boxes of one lot, one behind the other in a lane.
 *
 * @param product what they are
 * @param lot their lot
 * @param expiry the last day on which they may be used; empty if nobody has said
 * @param quantity boxes; below 0 when more left than were known
 */
public record Layer(ProductId product, LotId lot, Optional<LocalDate> expiry, int quantity) {

    Layer plus(int boxes) {
        return new Layer(product, lot, expiry, quantity + boxes);
    }

    boolean isOf(LotId one) {
        return lot.equals(one);
    }
}
