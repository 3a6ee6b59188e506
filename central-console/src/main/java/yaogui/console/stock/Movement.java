package yaogui.console.stock;

import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * Goods go from one place to another: one line of the ledger.
 *
 * @param product what
 * @param lot of which lot
 * @param source where they were
 * @param destination where they are then
 * @param quantity boxes, 1 or more
 */
public record Movement(ProductId product, LotId lot, Place source, Place destination, int quantity) {

    /** @throws IllegalArgumentException if nothing moves */
    public Movement {
        if (quantity < 1 || source.equals(destination)) {
            throw new IllegalArgumentException("%d boxes of %s from %s to %s move nothing"
                    .formatted(quantity, product, source.text(), destination.text()));
        }
    }
}
