package yaogui.console.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yaogui.console.stock.JournalStock;
import yaogui.protocol.ProductId;

/** A journal while a transaction works on it. For one thread and one transaction. */
final class OpenJournal {

    private final JournalKey key;
    private final long storedThrough;
    private final JournalStock storedStock;
    private final Map<ProductId, Boolean> available;
    private final boolean dispensersOwn;
    private long through;
    private JournalStock stock;
    private Optional<String> quarantined;

    /**
     * @param dispensersOwn whether it is the one that its dispenser wrote last, as far as the store knows
     * @param available what could be had, by what was written last
     */
    OpenJournal(
            JournalKey key,
            long through,
            Optional<String> quarantined,
            boolean dispensersOwn,
            JournalStock stock,
            Map<ProductId, Boolean> available) {
        this.key = key;
        this.storedThrough = through;
        this.through = through;
        this.quarantined = quarantined;
        this.dispensersOwn = dispensersOwn;
        this.storedStock = stock;
        this.stock = stock;
        this.available = new HashMap<>(available);
    }

    JournalKey key() {
        return key;
    }

    /** The last entry that is applied; 0 for none. */
    long through() {
        return through;
    }

    boolean changed() {
        return through != storedThrough || !stock.equals(storedStock);
    }

    /** Whether its first entry has just been applied: a journal has begun. */
    boolean begins() {
        return storedThrough == 0 && through > 0;
    }

    /** Whether another journal has taken its place at its dispenser. */
    boolean superseded() {
        return !dispensersOwn && storedThrough > 0;
    }

    JournalStock stock() {
        return stock;
    }

    JournalStock storedStock() {
        return storedStock;
    }

    Optional<String> quarantined() {
        return quarantined;
    }

    void quarantine(String reason) {
        quarantined = Optional.of(reason);
    }

    void applied(long seq) {
        through = seq;
    }

    void stockIs(JournalStock after) {
        stock = after;
    }

    /** What can be had now and could not before, or the other way round; from now on that is what was written last. */
    Map<ProductId, Boolean> takeAvailabilityChanges() {
        Map<ProductId, Boolean> changes = new HashMap<>();
        stock.available().forEach((product, now) -> {
            if (!now.equals(available.put(product, now))) {
                changes.put(product, now);
            }
        });
        available.forEach((product, before) -> {
            if (before && !stock.available().containsKey(product)) {
                changes.put(product, false);
            }
        });
        available.putAll(changes);
        return changes;
    }
}
