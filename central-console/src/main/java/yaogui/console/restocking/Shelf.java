package yaogui.console.restocking;

import java.util.List;
import java.util.function.ToIntFunction;
import yaogui.console.restocking.demand.DemandEstimate;

/**
 * All lanes of one dispenser that hold one product. Residents take from the shelf; staff fill lanes.
 *
 * @param site where it stands
 * @param dispenser its dispenser
 * @param product what it holds
 * @param lanes its lanes, by name
 * @param demand what is believed about its demand
 */
record Shelf(Site site, String dispenser, Product product, List<ShelfLane> lanes, DemandEstimate demand) {

    String name() {
        return Entries.name(dispenser, product.id());
    }

    int available() {
        return sum(ShelfLane::available);
    }

    int onHand() {
        return sum(ShelfLane::onHand);
    }

    int capacity() {
        return sum(ShelfLane::capacity);
    }

    int loadableLanes() {
        return (int) lanes.stream().filter(ShelfLane::loadable).count();
    }

    private int sum(ToIntFunction<ShelfLane> figure) {
        return lanes.stream().mapToInt(figure).sum();
    }
}
