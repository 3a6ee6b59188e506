package yaogui.console.web.fleet;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.message.UpState.Closure;

/**
 * One lane of the county, as the overview needs it.
 *
 * @param dispenser whose
 * @param lane which
 * @param product what it holds; of an empty lane what the dispenser says it is for
 * @param count boxes, by the console's books
 * @param doubt by how many the count may be off
 * @param capacity boxes that fit; 0 until the dispenser said so
 * @param condition its mechanics
 * @param closed why it gives nothing out
 * @param expired boxes past their last day
 * @param expiring boxes whose last day comes within 90 days
 */
record LaneStock(
        DispenserId dispenser,
        LaneId lane,
        Optional<ProductId> product,
        int count,
        int doubt,
        int capacity,
        LaneCondition condition,
        Optional<Closure> closed,
        int expired,
        int expiring) {

    private static final Set<Closure> HELD_BACK = EnumSet.of(
            Closure.HELD,
            Closure.HOLDS_UNKNOWN,
            Closure.DATE_UNKNOWN,
            Closure.TOO_WARM,
            Closure.LOCKED,
            Closure.OTHER_PRODUCT,
            Closure.PLANOGRAM_UNKNOWN);

    StockState state() {
        StockState byCount = StockState.of(count, capacity);
        boolean shut = closed.filter(why -> why != Closure.EMPTY).isPresent();
        return shut && byCount != StockState.EMPTY ? StockState.CLOSED : byCount;
    }

    boolean isFaulted() {
        return condition == LaneCondition.FAULTED
                || closed.filter(why -> why == Closure.FAULTED).isPresent();
    }

    /** Whether dates or a hold keep it shut, rather than its mechanics. */
    boolean isHeldBack() {
        return closed.filter(HELD_BACK::contains).isPresent();
    }
}
