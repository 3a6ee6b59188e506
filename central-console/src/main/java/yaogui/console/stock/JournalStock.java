package yaogui.console.stock;

import java.util.HashMap;
import java.util.Map;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.OrderPlaced;

/**
 * A dispenser's goods as they follow from one life of its journal.
 *
 * @param dispenser whose
 * @param lanes every lane that was ever named
 * @param orders those that were placed and have not ended, by their number
 */
public record JournalStock(DispenserId dispenser, Map<LaneId, LaneStock> lanes, Map<Long, OrderPlaced> orders) {

    /** Copies the maps. */
    public JournalStock {
        lanes = Map.copyOf(lanes);
        orders = Map.copyOf(orders);
    }

    /** A journal that begins: nothing is known to lie anywhere. */
    public static JournalStock empty(DispenserId dispenser) {
        return new JournalStock(dispenser, Map.of(), Map.of());
    }

    public LaneStock lane(LaneId lane) {
        return lanes.getOrDefault(lane, LaneStock.EMPTY);
    }

    /** For every product that was ever in a lane, whether a resident could get it. */
    public Map<ProductId, Boolean> available() {
        Map<ProductId, Boolean> available = new HashMap<>();
        lanes.values()
                .forEach(lane -> lane.product()
                        .ifPresent(product -> available.merge(product, lane.gives(), Boolean::logicalOr)));
        return available;
    }

    JournalStock with(LaneId lane, LaneStock stock) {
        Map<LaneId, LaneStock> next = new HashMap<>(lanes);
        next.put(lane, stock);
        return new JournalStock(dispenser, next, orders);
    }

    JournalStock with(OrderPlaced order) {
        Map<Long, OrderPlaced> next = new HashMap<>(orders);
        next.put(order.order(), order);
        return new JournalStock(dispenser, lanes, next);
    }

    JournalStock withoutOrder(long number) {
        Map<Long, OrderPlaced> next = new HashMap<>(orders);
        next.remove(number);
        return new JournalStock(dispenser, lanes, next);
    }
}
