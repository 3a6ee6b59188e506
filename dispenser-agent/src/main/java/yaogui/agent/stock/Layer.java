package yaogui.agent.stock;

import java.time.LocalDate;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * Boxes of one lot that lie one behind the other in a lane.
 *
 * @param product what they are, by who loaded them
 * @param lot their lot
 * @param expiry the last day on which they may be used
 * @param quantity boxes, 1 or more
 */
public record Layer(ProductId product, LotId lot, LocalDate expiry, int quantity) {

    Layer with(int newQuantity) {
        return new Layer(product, lot, expiry, newQuantity);
    }
}
