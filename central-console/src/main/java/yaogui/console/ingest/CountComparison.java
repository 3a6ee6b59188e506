package yaogui.console.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yaogui.console.alarms.Alarms;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.stock.LaneStock;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;

/**
 * Holds a dispenser's own figures against what follows from its journal at the same entry. They must agree; where they
 * do not, one of the two programs is wrong, and both figures are shown to a person.
 */
final class CountComparison {

    private static final String ALARM = "count-differs-";

    /**
     * A lane as the dispenser sees it.
     *
     * @param count boxes
     * @param doubt by how many that may be off
     */
    private record Figures(int count, int doubt) {

        static Figures of(LaneStock stock) {
            return new Figures(stock.count(), stock.doubt());
        }
    }

    private final Handle handle;
    private final Alarms alarms;

    CountComparison(Handle handle, Alarms alarms) {
        this.handle = handle;
        this.alarms = alarms;
    }

    /** Compares if the last {@code up/state} was given at just the entry that was applied last. */
    void compareIfDue(OpenJournal journal) {
        if (journal.reported() == journal.through()) {
            compare(journal);
        }
    }

    void compare(OpenJournal journal) {
        DispenserId dispenser = journal.key().dispenser();
        Map<LaneId, Figures> theirs = theirs(dispenser);
        Set<String> standing = alarms.standing(dispenser, Source.CONSOLE, ALARM);
        Set<LaneId> lanes = new HashSet<>(theirs.keySet());
        lanes.addAll(journal.stock().lanes().keySet());
        for (LaneId lane : lanes) {
            Figures own = Figures.of(journal.stock().lane(lane));
            Figures their = theirs.getOrDefault(lane, new Figures(0, 0));
            if (!own.equals(their)) {
                String detail =
                        "Lane %s at entry %d: the dispenser says %d boxes (doubt %d), the console %d (doubt %d)."
                                .formatted(
                                        lane,
                                        journal.through(),
                                        their.count(),
                                        their.doubt(),
                                        own.count(),
                                        own.doubt());
                alarms.raise(Optional.of(dispenser), Source.CONSOLE, ALARM + lane, detail);
            } else if (standing.contains(ALARM + lane)) {
                alarms.clear(dispenser, Source.CONSOLE, ALARM + lane);
            }
        }
    }

    private Map<LaneId, Figures> theirs(DispenserId dispenser) {
        Map<LaneId, Figures> theirs = new HashMap<>();
        handle.createQuery("SELECT lane, count, doubt FROM reported_lane WHERE dispenser = :dispenser")
                .bind("dispenser", dispenser)
                .map((row, context) ->
                        theirs.put(new LaneId(row.getString(1)), new Figures(row.getInt(2), row.getInt(3))))
                .list();
        return theirs;
    }
}
