package yaogui.console.fleet;

import java.time.Instant;
import java.util.Optional;
import yaogui.console.stock.Place;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * A line of the ledger: goods went from one place to another.
 *
 * @param id its number, in the order of entry
 * @param at when they went
 * @param dispenser whose journal says so; empty for what staff entered at the station
 * @param seq which entry of that journal
 * @param cause why, in a word
 * @param product what
 * @param lot of which lot
 * @param source where they were
 * @param destination where they are
 * @param quantity boxes, 1 or more
 */
public record LedgerLine(
        long id,
        Instant at,
        Optional<DispenserId> dispenser,
        Optional<Long> seq,
        String cause,
        ProductId product,
        LotId lot,
        Place source,
        Place destination,
        int quantity) {}
