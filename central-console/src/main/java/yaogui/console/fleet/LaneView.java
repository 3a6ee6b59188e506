package yaogui.console.fleet;

import java.util.List;
import java.util.Optional;
import yaogui.console.stock.Layer;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.UpState;

/**
 * One lane. Count, doubt, condition and layers are the console's own figures, from the journal.
 *
 * @param lane its label
 * @param product what was loaded last; of an empty lane what the dispenser says it is for
 * @param productName for a person
 * @param count boxes; below 0 when more fell than were known
 * @param doubt by how many the count may be off
 * @param condition its mechanics
 * @param layers front first
 * @param capacity boxes that fit, as the dispenser says; 0 until it said so
 * @param closed why residents get nothing from it, as the dispenser says
 * @param reportedCount the dispenser's own count, as of its last word
 */
public record LaneView(
        LaneId lane,
        Optional<ProductId> product,
        Optional<Text> productName,
        int count,
        int doubt,
        LaneCondition condition,
        List<Layer> layers,
        int capacity,
        Optional<UpState.Closure> closed,
        Optional<Integer> reportedCount) {

    /** Copies the list. */
    public LaneView {
        layers = List.copyOf(layers);
    }
}
