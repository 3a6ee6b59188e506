package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One lane and what the books say lies in it.
 *
 * @param dispenser whose lane it is
 * @param lane its name on that dispenser, such as A3
 * @param product what belongs in it
 * @param capacity boxes that it holds
 * @param layers what lies in it, front first: they leave in this order
 * @param inDoubt the count may be wrong by this many boxes either way
 * @param condition whether it gives out boxes, and if not, why
 */
public record Lane(
        String dispenser,
        String lane,
        String product,
        int capacity,
        List<Layer> layers,
        int inDoubt,
        Condition condition) {

    /** Why a lane gives out nothing, or that it does. */
    public enum Condition {
        OPEN,
        /** The front layer is expired; it opens again when that is removed. */
        CLOSED_EXPIRED,
        /** Staff closed it. */
        CLOSED_BY_STAFF,
        /** A lot in it is held or recalled. */
        CLOSED_HELD,
        /** The dispenser does not trust its clock, so no date can be judged. */
        CLOSED_CLOCK,
        /** Motor, switch or curtain does not work: a technician is needed. */
        FAULTED
    }

    /**
     * Boxes of one lot, one behind the other.
     *
     * @param lot the lot's number
     * @param expiry the last day on which a box may be given out
     * @param quantity boxes
     */
    public record Layer(String lot, LocalDate expiry, int quantity) {

        public Layer {
            Objects.requireNonNull(lot, "a layer without 'lot'");
            Objects.requireNonNull(expiry, "a layer without 'expiry'");
        }
    }

    public Lane {
        Objects.requireNonNull(dispenser, "a lane without 'dispenser'");
        Objects.requireNonNull(lane, "a lane without 'lane'");
        Objects.requireNonNull(product, "a lane without 'product'");
        Objects.requireNonNull(condition, "a lane without 'condition'");
        layers = List.copyOf(Objects.requireNonNull(layers, "a lane without 'layers'"));
    }
}
