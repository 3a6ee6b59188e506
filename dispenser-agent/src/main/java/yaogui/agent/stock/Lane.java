package yaogui.agent.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;

/**
 * One lane's stock. Boxes leave in the order in which they were loaded, so the first layer is the front one.
 *
 * @param slot what it is meant for
 * @param layers front first
 * @param overdrawn boxes that fell although the record had none left; a person's count ends it
 * @param doubt by how many boxes the count may be too high
 * @param misses full turns in a row of which nothing was seen to fall
 * @param condition its mechanics
 * @param trouble what was seen when it was last found less than ready
 * @param uncounted whether what is on record came from the console, and nobody has looked since
 * @param departed what may lie in front although by the record it has left
 */
public record Lane(
        Slot slot,
        List<Layer> layers,
        int overdrawn,
        int doubt,
        int misses,
        LaneCondition condition,
        Optional<Reason> trouble,
        boolean uncounted,
        Departed departed) {

    /** Copies the layers. A lane cannot hold fewer boxes than none, so no more can be in doubt than are on record. */
    public Lane {
        layers = List.copyOf(layers);
        doubt = Math.clamp(doubt, 0, Math.max(0, count(layers, overdrawn)));
    }

    static Lane empty(Slot slot) {
        return new Lane(slot, List.of(), 0, 0, 0, LaneCondition.READY, Optional.empty(), false, Departed.NONE);
    }

    /** Boxes by the journal; below 0 when more fell than were known. */
    public int count() {
        return count(layers, overdrawn);
    }

    private static int count(List<Layer> layers, int overdrawn) {
        return layers.stream().mapToInt(Layer::quantity).sum() - overdrawn;
    }

    /** The layer whose box falls next. */
    public Optional<Layer> front() {
        return layers.stream().findFirst();
    }

    /**
     * The layers of which the front box may be. With a doubt of one, the first box on record may have fallen unseen, so
     * the second one may be in front; after a count that found more, one that had left by the record. What is to be given
     * out must be good either way.
     */
    public List<Layer> possiblyInFront() {
        List<Layer> possible = new ArrayList<>(departed.found());
        int before = 0;
        for (Layer layer : layers) {
            if (before > doubt) {
                break;
            }
            possible.add(layer);
            before += layer.quantity();
        }
        return possible;
    }

    /** Whether anything lies in it, or may, that is not what it is meant for: nothing is added to that, and nothing given out. */
    public boolean holdsAnother() {
        return possiblyThere().stream().anyMatch(layer -> !layer.product().equals(slot.product()));
    }

    /** What lies in front, or is to lie there. */
    public ProductId product() {
        return front().map(Layer::product).orElse(slot.product());
    }

    Lane meantFor(Slot other) {
        return new Lane(other, layers, overdrawn, doubt, misses, condition, trouble, uncounted, departed);
    }

    /** What lies in it, and what may lie in it although by the record it has left. */
    public List<Layer> possiblyThere() {
        List<Layer> possible = new ArrayList<>(layers);
        possible.addAll(departed.found());
        return possible;
    }

    /** Boxes that still fit; never more than the lane holds, also when the record says that fewer than none are left. */
    public int room() {
        return slot.capacity() - Math.max(0, count());
    }

    Lane loaded(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        if (!more.isEmpty() && sameLot(more.getLast(), layer)) {
            Layer back = more.removeLast();
            more.add(back.with(back.quantity() + layer.quantity()));
        } else {
            more.add(layer);
        }
        return with(more, overdrawn);
    }

    private static boolean sameLot(Layer one, Layer other) {
        return one.product().equals(other.product())
                && one.lot().equals(other.lot())
                && one.expiry().equals(other.expiry());
    }

    /** {@code boxes} fell out at the front. A clean drop shows that the lane still holds goods, so it ends the misses. */
    Lane fell(int boxes) {
        Lane left = withoutFront(boxes);
        return new Lane(slot, left.layers, left.overdrawn, doubt, 0, condition, trouble, uncounted, left.departed);
    }

    /** Nobody can tell whether a box fell. */
    Lane doubted(boolean fullTurn) {
        int missed = fullTurn ? misses + 1 : misses;
        return new Lane(slot, layers, overdrawn, doubt + 1, missed, condition, trouble, uncounted, departed);
    }

    /** A person counted: what is missing is taken to have left at the front, what is too much to lie at the back. */
    Lane counted(int boxes) {
        int difference = boxes - count();
        Lane corrected = difference <= 0
                ? withoutFront(-difference)
                : withMore(difference).remembering(departed.foundAgain(difference));
        Departed left = boxes == 0 ? Departed.NONE : corrected.departed;
        return new Lane(slot, corrected.layers, corrected.overdrawn, 0, 0, condition, trouble, false, left);
    }

    /** What the console knew of it takes the place of what was on record. */
    Lane carriedOver(List<Layer> known, int declaredDoubt) {
        return new Lane(slot, known, 0, declaredDoubt, 0, condition, trouble, true, Departed.NONE);
    }

    /** Still nobody has looked, whatever paper says: all of it stays in doubt. */
    Lane stillUncounted() {
        return new Lane(slot, layers, overdrawn, Math.max(0, count()), misses, condition, trouble, true, departed);
    }

    Lane withdrawn(LotId lot, int boxes) {
        return without(boxes, layer -> layer.lot().equals(lot)).remembering(departed.without(lot));
    }

    Lane in(LaneCondition newCondition, Reason reason) {
        boolean ready = newCondition == LaneCondition.READY;
        Optional<Reason> seen = ready ? Optional.empty() : Optional.of(reason);
        return new Lane(slot, layers, overdrawn, doubt, ready ? 0 : misses, newCondition, seen, uncounted, departed);
    }

    private Lane withoutFront(int boxes) {
        return without(boxes, layer -> true).remembering(departed.left(layers, boxes, slot.capacity()));
    }

    private Lane remembering(Departed now) {
        return new Lane(slot, layers, overdrawn, doubt, misses, condition, trouble, uncounted, now);
    }

    private Lane without(int boxes, Predicate<Layer> from) {
        List<Layer> left = new ArrayList<>();
        int open = boxes;
        for (Layer layer : layers) {
            int taken = from.test(layer) ? Math.min(open, layer.quantity()) : 0;
            open -= taken;
            if (layer.quantity() > taken) {
                left.add(layer.with(layer.quantity() - taken));
            }
        }
        return with(left, overdrawn + open);
    }

    /** Without a layer there is no lot to add to; {@link yaogui.agent.upkeep.Upkeep} asks for a loading instead. */
    private Lane withMore(int boxes) {
        int paid = Math.min(boxes, overdrawn);
        int surplus = boxes - paid;
        if (surplus == 0 || layers.isEmpty()) {
            return with(layers, overdrawn - paid);
        }
        List<Layer> more = new ArrayList<>(layers);
        Layer back = more.removeLast();
        more.add(back.with(back.quantity() + surplus));
        return with(more, overdrawn - paid);
    }

    private Lane with(List<Layer> newLayers, int newOverdrawn) {
        return new Lane(slot, newLayers, newOverdrawn, doubt, misses, condition, trouble, uncounted, departed);
    }
}
