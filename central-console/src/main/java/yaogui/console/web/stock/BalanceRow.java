package yaogui.console.web.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.document.Text;

/**
 * Where all boxes of a product, or of one of its lots, are.
 *
 * @param product its name
 * @param lot its lot; empty for the product's sum
 * @param expiry the lot's last day
 * @param boxes by kind of place
 */
public record BalanceRow(
        Text product, Optional<String> lot, Optional<LocalDate> expiry, Map<PlaceGroup, Integer> boxes) {

    public int in(PlaceGroup group) {
        return boxes.getOrDefault(group, 0);
    }

    /** Must be 0: what came from the supplier is somewhere. */
    public int sum() {
        return boxes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
