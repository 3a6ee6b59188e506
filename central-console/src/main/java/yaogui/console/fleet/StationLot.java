package yaogui.console.fleet;

import java.time.LocalDate;
import java.util.Optional;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * What the supply station has of one lot.
 *
 * @param product what
 * @param lot which lot
 * @param expiry the last day of use; empty if nobody has said
 * @param quantity boxes; below 0 if more went out than were entered
 * @param held whether the lot must not be given out
 */
public record StationLot(ProductId product, LotId lot, Optional<LocalDate> expiry, int quantity, boolean held) {}
