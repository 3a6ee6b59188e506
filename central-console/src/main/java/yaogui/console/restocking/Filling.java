package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One shelf while the station's stock is shared: what it has got so far. Used by one thread, within {@link Allocation}. */
final class Filling {

    private final ShelfTarget target;
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<LocalDate, Integer> usable = new HashMap<>();
    private final List<Visit.Line> lines = new ArrayList<>();
    private int total;

    Filling(ShelfTarget target) {
        this.target = target;
    }

    /** Its dispenser and product. */
    String name() {
        return target.shelf().name();
    }

    String product() {
        return target.shelf().product().id();
    }

    int pack() {
        return target.shelf().product().packSize();
    }

    ShelfTarget target() {
        return target;
    }

    /** Boxes given so far. */
    int total() {
        return total;
    }

    int given(ShelfLane lane) {
        return given.getOrDefault(lane.name(), 0);
    }

    /** Boxes on the shelf if the van came now. */
    int level() {
        return target.shelf().onHand() + total;
    }

    int levelOf(ShelfTarget.LaneTarget lane) {
        return lane.lane().onHand() + given(lane.lane());
    }

    /** By how much one more box lowers the unmet demand of the cover days, on average over the next pack. */
    double value() {
        double now = target.cover().expectedShortage(level());
        return (now - target.cover().expectedShortage(level() + pack())) / pack();
    }

    /** The lane that still wants a pack and is emptiest for its target; null if none wants one. */
    ShelfTarget.@Nullable LaneTarget emptiestLane() {
        return target.lanes().stream()
                .filter(lane -> given(lane.lane()) < lane.wanted())
                .min(Comparator.comparingDouble(lane -> (double) levelOf(lane) / lane.target()))
                .orElse(null);
    }

    int usable(LocalDate expiry, UseBeforeExpiry use) {
        return usable.computeIfAbsent(expiry, date -> use.boxes(target.shelf().demand(), date));
    }

    /** Boxes of unmet demand that bringing it prevents within the horizon. */
    double prevented() {
        return target.unmetWithoutVisit() - target.unmetWith(total);
    }

    void add(ShelfTarget.LaneTarget lane, StationLot lot) {
        given.merge(lane.lane().name(), pack(), Integer::sum);
        total += pack();
        lines.add(new Visit.Line(
                target.shelf().dispenser(), lane.lane().name(), product(), lot.lot(), lot.expiry(), pack()));
    }

    /** What to load, a line a lane and lot, by lane, the lot that goes in first first. */
    List<Visit.Line> lines() {
        return Lines.merged(lines);
    }
}
