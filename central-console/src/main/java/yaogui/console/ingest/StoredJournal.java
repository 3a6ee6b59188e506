package yaogui.console.ingest;

import java.util.Map;
import java.util.Optional;
import yaogui.console.stock.JournalStock;
import yaogui.protocol.ProductId;

/**
 * A journal as the store has it between two transactions.
 *
 * @param through the last entry that is applied; 0 for none
 * @param quarantined why nothing of it is applied any more
 * @param dispensersOwn whether it is the one that its dispenser wrote last, as far as the store knows
 * @param stock the goods that follow
 * @param available what could be had, by what was written last
 * @param reported at which entry its dispenser gave its own figures last, or {@link #NOT_REPORTED}
 * @param parks whether entries wait that came before one that is missing
 */
record StoredJournal(
        long through,
        Optional<String> quarantined,
        boolean dispensersOwn,
        JournalStock stock,
        Map<ProductId, Boolean> available,
        long reported,
        boolean parks) {

    /** Its dispenser has given no figures of its own, or goes by another journal now. */
    static final long NOT_REPORTED = -1;

    StoredJournal {
        available = Map.copyOf(available);
    }
}
