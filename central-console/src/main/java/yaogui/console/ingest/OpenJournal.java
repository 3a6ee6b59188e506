package yaogui.console.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yaogui.console.stock.JournalStock;
import yaogui.protocol.ProductId;

/** A journal while a transaction works on it. For one thread and one transaction. */
final class OpenJournal {

    private final JournalKey key;
    private final StoredJournal stored;
    private final Map<ProductId, Boolean> available;
    private long through;
    private JournalStock stock;
    private Optional<String> quarantined;
    private long reported;
    private boolean parks;
    private boolean lanesChanged;

    OpenJournal(JournalKey key, StoredJournal stored) {
        this.key = key;
        this.stored = stored;
        this.through = stored.through();
        this.quarantined = stored.quarantined();
        this.stock = stored.stock();
        this.available = new HashMap<>(stored.available());
        this.reported = stored.reported();
        this.parks = stored.parks();
    }

    JournalKey key() {
        return key;
    }

    /** The last entry that is applied; 0 for none. */
    long through() {
        return through;
    }

    boolean changed() {
        return through != stored.through() || !stock.equals(stored.stock());
    }

    /** Whether its first entry has just been applied: a journal has begun. */
    boolean begins() {
        return stored.through() == 0 && through > 0;
    }

    /** Whether another journal has taken its place at its dispenser. */
    boolean superseded() {
        return !stored.dispensersOwn() && stored.through() > 0;
    }

    JournalStock stock() {
        return stock;
    }

    /** As it was when the transaction began. */
    StoredJournal stored() {
        return stored;
    }

    /** As it is now. */
    StoredJournal now() {
        boolean own = stored.dispensersOwn() || begins();
        return new StoredJournal(through, quarantined, own, stock, available, reported, parks);
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
        lanesChanged |= after.lanes() != stock.lanes();
        stock = after;
    }

    /** At which entry the dispenser gave its own figures. */
    long reported() {
        return reported;
    }

    void reportedIs(long seq) {
        reported = seq;
    }

    /** Whether entries wait that came before one that is missing. */
    boolean parks() {
        return parks;
    }

    void parksIs(boolean any) {
        parks = any;
    }

    /** What can be had now and could not before, or the other way round; from now on that is what was written last. */
    Map<ProductId, Boolean> takeAvailabilityChanges() {
        if (!lanesChanged) {
            return Map.of();
        }
        lanesChanged = false;
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
