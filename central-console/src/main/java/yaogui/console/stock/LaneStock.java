package yaogui.console.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * What lies in one lane, by what happened there.
 *
 * <p>The last layer stays when it is empty, so that a count which finds more than was known has a lot to put it to.
 *
 * @param layers front first; a layer is below 0 when more left than was known, until somebody counts
 * @param doubt by how many the count may be off
 * @param condition its mechanics
 * @param uncounted whether its dispenser has it from us, and nobody has counted since; such a lane gives nothing out
 */
public record LaneStock(List<Layer> layers, int doubt, LaneCondition condition, boolean uncounted) {

    /** A lane of which nothing is known. */
    public static final LaneStock EMPTY = new LaneStock(List.of(), 0, LaneCondition.READY, false);

    /** What a lane holds of which nobody has said what it is. */
    public static final ProductId UNKNOWN_PRODUCT = new ProductId("unknown");

    static final LotId UNKNOWN_LOT = new LotId("unknown");

    /** Copies the list. A lane cannot hold fewer boxes than none, so no more can be in doubt than are on record. */
    public LaneStock {
        layers = List.copyOf(layers);
        doubt = Math.clamp(doubt, 0, Math.max(0, sum(layers)));
    }

    private static int sum(List<Layer> layers) {
        return layers.stream().mapToInt(Layer::quantity).sum();
    }

    /**
     * A lane afterwards, and how many boxes of which lot came in (above 0) or went out (below 0).
     *
     * @param after the lane
     * @param differences by layer, their quantity never 0
     */
    record Change(LaneStock after, List<Layer> differences) {}

    /** Boxes in it; below 0 when more left than was known. */
    public int count() {
        return sum(layers);
    }

    /** What was put in last. */
    public Optional<ProductId> product() {
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(layers.getLast().product());
    }

    /** Whether a resident could get something here, as far as the mechanics and the count go. */
    public boolean gives() {
        return count() > 0 && condition != LaneCondition.FAULTED && !uncounted;
    }

    /** Whether somebody should count it: nobody can tell what fell, or more left than was known. */
    public boolean isUnsure() {
        return doubt > 0 || layers.stream().anyMatch(layer -> layer.quantity() < 0);
    }

    LaneStock doubtedBy(int boxes) {
        return new LaneStock(layers, doubt + boxes, condition, uncounted);
    }

    LaneStock in(LaneCondition now) {
        return new LaneStock(layers, doubt, now, uncounted);
    }

    /** Boxes are put in at the back. */
    Change load(ProductId product, LotId lot, LocalDate expiry, int boxes) {
        Layer loaded = new Layer(product, lot, Optional.of(expiry), boxes);
        List<Layer> next = new ArrayList<>(layers);
        boolean same = !next.isEmpty()
                && next.getLast().plus(boxes).equals(loaded.plus(next.getLast().quantity()));
        if (same) {
            next.set(next.size() - 1, next.getLast().plus(boxes));
        } else {
            next.add(loaded);
        }
        return new Change(with(next, doubt), List.of(loaded));
    }

    /** Boxes fall at the front; those that were not known are owed by the lot that was thought to lie there. */
    Change drop(ProductId product, LotId lot, int boxes) {
        List<Layer> next = new ArrayList<>(layers);
        List<Layer> differences = new ArrayList<>();
        int missing = takeFromFront(next, differences, boxes);
        if (missing > 0) {
            owe(next, differences, new Layer(product, lot, Optional.empty(), -missing));
        }
        return new Change(with(next, doubt), differences);
    }

    /** Staff take out boxes of one lot. */
    Change withdraw(LotId lot, int boxes) {
        List<Layer> next = new ArrayList<>(layers);
        List<Layer> differences = new ArrayList<>();
        int missing = boxes;
        for (int i = 0; i < next.size() && missing > 0; i++) {
            Layer layer = next.get(i);
            if (layer.isOf(lot)) {
                missing -= take(next, differences, i, missing);
            }
        }
        if (missing > 0) {
            owe(next, differences, new Layer(product().orElse(UNKNOWN_PRODUCT), lot, Optional.empty(), -missing));
        }
        return new Change(with(next, doubt), differences);
    }

    /** Somebody counted: debts are forgiven, what is missing lay in front, what is too much lies behind. */
    Change count(int boxes) {
        List<Layer> next = new ArrayList<>(layers);
        List<Layer> differences = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            Layer layer = next.get(i);
            if (layer.quantity() < 0) {
                differences.add(layer.plus(-2 * layer.quantity()));
                next.set(i, layer.plus(-layer.quantity()));
            }
        }
        int surplus = boxes - next.stream().mapToInt(Layer::quantity).sum();
        if (surplus < 0) {
            takeFromFront(next, differences, -surplus);
        } else if (surplus > 0) {
            addBehind(next, differences, surplus);
        }
        LaneStock counted = with(next, 0);
        return new Change(new LaneStock(counted.layers, 0, condition, false), differences);
    }

    /** Its dispenser took over what we knew: that takes the place of what was on record. */
    Change carryOver(List<Layer> known, int declaredDoubt) {
        List<Layer> differences = new ArrayList<>();
        layers.stream()
                .filter(layer -> layer.quantity() != 0)
                .forEach(layer -> differences.add(layer.plus(-2 * layer.quantity())));
        differences.addAll(known);
        return new Change(new LaneStock(known, declaredDoubt, condition, true), differences);
    }

    /** Still nobody has looked, whatever paper says: all of it stays in doubt. */
    LaneStock stillUncounted() {
        return new LaneStock(layers, Math.max(0, count()), condition, true);
    }

    private static void addBehind(List<Layer> next, List<Layer> differences, int boxes) {
        if (next.isEmpty()) {
            next.add(new Layer(UNKNOWN_PRODUCT, UNKNOWN_LOT, Optional.empty(), 0));
        }
        Layer last = next.getLast();
        next.set(next.size() - 1, last.plus(boxes));
        differences.add(last.plus(boxes - last.quantity()));
    }

    /** Returns how many could not be taken. */
    private static int takeFromFront(List<Layer> next, List<Layer> differences, int boxes) {
        int missing = boxes;
        for (int i = 0; i < next.size() && missing > 0; i++) {
            missing -= take(next, differences, i, missing);
        }
        return missing;
    }

    /** Takes {@code most} from one layer, or what it has; returns how many that were. */
    private static int take(List<Layer> next, List<Layer> differences, int at, int most) {
        Layer layer = next.get(at);
        int taken = Math.min(Math.max(layer.quantity(), 0), most);
        if (taken > 0) {
            next.set(at, layer.plus(-taken));
            differences.add(layer.plus(-taken - layer.quantity()));
        }
        return taken;
    }

    private static void owe(List<Layer> next, List<Layer> differences, Layer debt) {
        differences.add(debt);
        for (int i = 0; i < next.size(); i++) {
            Layer layer = next.get(i);
            if (layer.isOf(debt.lot()) && layer.product().equals(debt.product())) {
                next.set(i, layer.plus(debt.quantity()));
                return;
            }
        }
        next.addFirst(debt);
    }

    private LaneStock with(List<Layer> next, int newDoubt) {
        List<Layer> kept = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).quantity() != 0 || i == next.size() - 1) {
                kept.add(next.get(i));
            }
        }
        return new LaneStock(kept, newDoubt, condition, uncounted);
    }
}
