package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the supply station has of one lot.
 *
 * @param product the product
 * @param lot the lot's number
 * @param expiry the last day on which a box may be given out
 * @param quantity boxes that may be issued
 */
public record StationLot(String product, String lot, LocalDate expiry, int quantity) {

    public StationLot {
        Objects.requireNonNull(product, "a station lot without 'product'");
        Objects.requireNonNull(lot, "a station lot without 'lot'");
        Objects.requireNonNull(expiry, "a station lot without 'expiry'");
    }
}
