package yaogui.protocol.event;

import java.time.LocalDate;
import java.util.List;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * A journal that began anew took over what the console last knew of a lane. Nobody has looked: until somebody counts, the
 * lane gives nothing out.
 *
 * @param lane which lane
 * @param product what lies in it
 * @param layers front first, at least one
 * @param doubt by how many the count may be too high; as a rule all of it, since nobody knows what came last
 */
public record CarriedOver(LaneId lane, ProductId product, List<Layer> layers, int doubt) implements Fact {

    /**
     * Boxes of one lot, one behind the other.
     *
     * @param lot their lot
     * @param expiry the last day on which they may be used
     * @param quantity boxes, at least 1
     */
    public record Layer(LotId lot, LocalDate expiry, int quantity) {

        /** @throws IllegalArgumentException if {@code quantity} is below 1 */
        public Layer {
            if (quantity < 1) {
                throw new IllegalArgumentException("lot %s: a layer of %d boxes; 1 at least".formatted(lot, quantity));
            }
        }
    }

    /** @throws IllegalArgumentException if there is no layer, or {@code doubt} is negative */
    public CarriedOver {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || doubt < 0) {
            throw new IllegalArgumentException("lane %s: %d layers, doubt %d; one layer at least, and no doubt below 0"
                    .formatted(lane, layers.size(), doubt));
        }
    }

    /** Boxes of all layers. */
    public int quantity() {
        return layers.stream().mapToInt(Layer::quantity).sum();
    }
}
