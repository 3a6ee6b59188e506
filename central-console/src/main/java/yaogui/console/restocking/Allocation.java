package yaogui.console.restocking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shares the station's stock by the service it buys. Pack by pack, the shelf comes first whose expected unmet demand over the
 * cover days falls most by one more box; because that fall shrinks with every box, greedy is also best in total (as long as
 * packs are single boxes). Each pack comes from the lot that expires first among those which the shelf uses in time.
 */
final class Allocation {

    private final UseBeforeExpiry use;
    private final int minimumDisplay;
    private final Map<String, List<Remaining>> stock = new TreeMap<>();

    /** What is left of one lot at the station; changes while it is given away. */
    private static final class Remaining {
        private final StationLot lot;
        private int quantity;

        Remaining(StationLot lot) {
            this.lot = lot;
            this.quantity = lot.quantity();
        }
    }

    private Allocation(Collection<StationLot> station, Policy policy, UseBeforeExpiry use) {
        this.use = use;
        this.minimumDisplay = policy.minimumDisplay();
        station.stream()
                .sorted(Comparator.comparing(StationLot::expiry).thenComparing(StationLot::lot))
                .forEach(lot -> stock.computeIfAbsent(lot.product(), product -> new ArrayList<>())
                        .add(new Remaining(lot)));
    }

    /**
     * Shares the stock among shelves.
     *
     * @param shelves who asks; each shelf once
     * @param station usable lots, each once
     * @return what each of them gets, by dispenser and product
     */
    static List<Filling> share(
            Collection<ShelfTarget> shelves, Collection<StationLot> station, Policy policy, UseBeforeExpiry use) {
        Allocation allocation = new Allocation(station, policy, use);
        List<Filling> fillings = shelves.stream()
                .map(Filling::new)
                .sorted(Comparator.comparing(Filling::name))
                .toList();
        allocation.run(fillings);
        return fillings;
    }

    private void run(List<Filling> fillings) {
        PriorityQueue<Filling> queue =
                new PriorityQueue<>(Comparator.comparingDouble((Filling filling) -> -filling.value())
                        .thenComparing(Filling::name));
        queue.addAll(fillings);
        while (!queue.isEmpty()) {
            Filling neediest = queue.remove();
            if (givePack(neediest)) {
                queue.add(neediest);
            }
        }
    }

    /** False if the shelf wants no more or no lot suits it. */
    private boolean givePack(Filling filling) {
        ShelfTarget.LaneTarget lane = filling.emptiestLane();
        Remaining from = lane == null ? null : firstToExpire(filling, lane);
        if (lane == null || from == null) {
            return false;
        }
        from.quantity -= filling.pack();
        filling.add(lane, from.lot);
        return true;
    }

    private @Nullable Remaining firstToExpire(Filling filling, ShelfTarget.LaneTarget lane) {
        for (Remaining remaining : stock.getOrDefault(filling.product(), List.of())) {
            if (remaining.quantity >= filling.pack() && suits(remaining.lot, filling, lane)) {
                return remaining;
            }
        }
        return null;
    }

    private boolean suits(StationLot lot, Filling filling, ShelfTarget.LaneTarget lane) {
        boolean shownOnly = filling.levelOf(lane) < minimumDisplay && use.mayBeShown(lot.expiry());
        return shownOnly || filling.usable(lot.expiry(), use) >= filling.level() + filling.pack();
    }
}
