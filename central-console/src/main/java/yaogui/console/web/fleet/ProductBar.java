package yaogui.console.web.fleet;

import java.util.List;
import yaogui.protocol.document.Text;

/**
 * What one dispenser has of one product, over all lanes that hold it.
 *
 * @param name of the product
 * @param count boxes
 * @param doubt by how many the count may be off
 * @param capacity boxes that fit; 0 if nobody has said
 * @param state how it stands
 */
public record ProductBar(Text name, int count, int doubt, int capacity, StockState state) {

    static ProductBar of(Text name, List<LaneStock> lanes) {
        int count = lanes.stream().mapToInt(LaneStock::count).sum();
        int capacity = lanes.stream().mapToInt(LaneStock::capacity).sum();
        boolean shut = lanes.stream().allMatch(lane -> lane.state() == StockState.CLOSED);
        return new ProductBar(
                name,
                count,
                lanes.stream().mapToInt(LaneStock::doubt).sum(),
                capacity,
                shut ? StockState.CLOSED : StockState.of(count, capacity));
    }

    /** The part of the bar that is filled, 0 to 100. */
    public int percent() {
        return capacity == 0 ? 0 : Math.clamp(Math.round(100f * count / capacity), 0, 100);
    }
}
