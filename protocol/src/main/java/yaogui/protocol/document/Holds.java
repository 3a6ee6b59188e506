package yaogui.protocol.document;

import java.util.Set;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * The lots that must not be given out, for instance because they are recalled.
 *
 * @param lots all of them
 */
public record Holds(Set<Lot> lots) {

    /** Nothing is held. */
    public static final Holds NONE = new Holds(Set.of());

    /**
     * One held lot.
     *
     * @param product of which product
     * @param lot which lot
     */
    public record Lot(ProductId product, LotId lot) {}

    /** Copies the set. */
    public Holds {
        lots = Set.copyOf(lots);
    }

    public boolean covers(ProductId product, LotId lot) {
        return lots.contains(new Lot(product, lot));
    }
}
