package yaogui.agent.stock;

import java.util.ArrayList;
import java.util.List;
import yaogui.protocol.LotId;

/**
 * What has left a lane at its front by the record, as far as it may matter still. A box that the drop curtain made up, or
 * that was missed in a count, is booked as gone and lies in front all the same; when a later count finds more than the
 * record has, it may be one of these.
 *
 * @param gone what left last, newest last; no more boxes than the lane holds
 * @param found of which a count may have found some again
 * @param boxes how many were found, less those that have fallen since
 */
public record Departed(List<Layer> gone, List<Layer> found, int boxes) {

    public static final Departed NONE = new Departed(List.of(), List.of(), 0);

    /** Copies the lists. */
    public Departed {
        boxes = Math.max(0, boxes);
        gone = List.copyOf(gone);
        found = boxes > 0 ? List.copyOf(found) : List.of();
    }

    /** So many left at the front of {@code layers}; of older ones only as many are remembered as the lane holds. */
    Departed left(List<Layer> layers, int most, int capacity) {
        List<Layer> leaving = first(most, layers);
        List<Layer> all = new ArrayList<>(gone);
        all.addAll(leaving);
        return new Departed(last(capacity, all), found, boxes - sum(leaving));
    }

    /** A count has found so many more than the record had: the last that left, for all anybody knows. */
    Departed foundAgain(int more) {
        List<Layer> possible = new ArrayList<>(found);
        possible.addAll(last(more, gone));
        return new Departed(gone, possible, boxes + more);
    }

    /** Somebody has taken this lot out by hand, and looked for it. */
    Departed without(LotId lot) {
        return new Departed(others(gone, lot), others(found, lot), boxes);
    }

    private static List<Layer> others(List<Layer> layers, LotId lot) {
        return layers.stream().filter(layer -> !layer.lot().equals(lot)).toList();
    }

    private static int sum(List<Layer> layers) {
        return layers.stream().mapToInt(Layer::quantity).sum();
    }

    private static List<Layer> last(int most, List<Layer> layers) {
        return first(most, layers.reversed()).reversed();
    }

    private static List<Layer> first(int most, List<Layer> layers) {
        List<Layer> first = new ArrayList<>();
        int open = most;
        for (Layer layer : layers) {
            int taken = Math.min(open, layer.quantity());
            if (taken > 0) {
                first.add(layer.with(taken));
            }
            open -= taken;
        }
        return first;
    }
}
