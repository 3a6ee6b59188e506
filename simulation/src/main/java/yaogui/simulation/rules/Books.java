package yaogui.simulation.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;

/** What the console has committed, read from its store with plain SQL. */
public final class Books {

    private final Database database;

    public Books(Database database) {
        this.database = database;
    }

    /** The last entry of a journal that is committed; 0 when there is none. */
    public long through(DispenserId dispenser, String epoch) {
        return database.read(handle -> handle.createQuery(
                        "SELECT through FROM watermark WHERE dispenser = :dispenser AND epoch = :epoch")
                .bind("dispenser", dispenser.text())
                .bind("epoch", epoch)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** The journal and the books must be the same, entry by entry, and so must what they say of every lane. */
    public void mustHold(DispenserId dispenser, JournalAudit audit) {
        noFaults();
        List<String> kept = database.read(handle -> handle.createQuery(
                        "SELECT json FROM event WHERE dispenser = :dispenser AND epoch = :epoch ORDER BY seq")
                .bind("dispenser", dispenser.text())
                .bind("epoch", audit.epoch())
                .mapTo(String.class)
                .list());
        if (!kept.equals(audit.entries())) {
            throw new BrokenRule(
                    4,
                    "%s wrote %d entries, the console has %d, or others"
                            .formatted(dispenser, audit.entries().size(), kept.size()));
        }
        Map<String, Integer> counts = counts(dispenser, audit.epoch());
        counts.forEach((lane, count) -> {
            if (count != audit.count(lane)) {
                throw new BrokenRule(
                        2,
                        "%s lane %s: the journal adds up to %d, the console to %d"
                                .formatted(dispenser, lane, audit.count(lane), count));
            }
        });
        balanced(dispenser, counts);
    }

    /** What the console cannot process for a fault of its own it sets aside, and goes on. */
    private void noFaults() {
        List<String> faults = database.read(handle -> handle.createQuery(
                        "SELECT reason FROM refused_message WHERE reason LIKE 'a fault of the console%'")
                .mapTo(String.class)
                .list());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the console failed at a message: " + faults);
        }
    }

    private Map<String, Integer> counts(DispenserId dispenser, String epoch) {
        Map<String, Integer> counts = new TreeMap<>();
        database.read(handle -> handle.createQuery(
                        "SELECT lane, count FROM lane WHERE dispenser = :dispenser AND epoch = :epoch")
                .bind("dispenser", dispenser.text())
                .bind("epoch", epoch)
                .map((row, context) -> counts.put(row.getString("lane"), row.getInt("count")))
                .list());
        return counts;
    }

    /** The ledger's balance of each lane is what lies in it; goods are in one place. */
    private void balanced(DispenserId dispenser, Map<String, Integer> counts) {
        counts.forEach((lane, count) -> {
            int balance = database.read(handle -> handle.createQuery(
                            "SELECT coalesce(sum(quantity), 0) FROM ledger_entry WHERE place = :place")
                    .bind("place", "lane:" + dispenser + "/" + lane)
                    .mapTo(Integer.class)
                    .one());
            if (balance != count) {
                throw new BrokenRule(
                        2, "%s lane %s holds %d, its ledger says %d".formatted(dispenser, lane, count, balance));
            }
        });
    }
}
