package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;

/**
 * A lane as it is planned with.
 *
 * @param lane the lane, its layers with the dates to plan with
 * @param loadable false if nothing may be put in before a person has been there
 * @param expired layers to take off
 * @param usable layers that stay
 * @param available boxes that residents can take before anybody comes: up to the first expired layer, less those in doubt
 * @param onHand boxes that can be taken once the expired ones are off, less those in doubt
 * @param room boxes that fit in once the expired ones are off, in any case
 */
record ShelfLane(
        Lane lane,
        boolean loadable,
        List<Lane.Layer> expired,
        List<Lane.Layer> usable,
        int available,
        int onHand,
        int room) {

    /** A lane on the planning date; {@code countable} is false if its books are impossible. */
    static ShelfLane of(Lane lane, LocalDate date, boolean countable) {
        boolean loadable = countable && opensAtVisit(lane.condition());
        List<Lane.Layer> expired = layers(lane, date, true);
        List<Lane.Layer> usable = layers(lane, date, false);
        int kept = loadable ? boxes(usable) : 0;
        int doubt = Math.abs(lane.inDoubt());
        boolean open = loadable && lane.condition() == Lane.Condition.OPEN;
        return new ShelfLane(
                lane,
                loadable,
                expired,
                usable,
                open ? Math.max(0, inFrontOfExpired(lane, date) - doubt) : 0,
                Math.max(0, kept - doubt),
                loadable ? Math.max(0, lane.capacity() - kept - doubt) : 0);
    }

    String name() {
        return lane.lane();
    }

    int capacity() {
        return loadable ? Math.max(0, lane.capacity()) : 0;
    }

    private static boolean opensAtVisit(Lane.Condition condition) {
        return switch (condition) {
            case OPEN, CLOSED_EXPIRED -> true;
            case CLOSED_BY_STAFF, CLOSED_HELD, CLOSED_CLOCK, FAULTED -> false;
        };
    }

    private static List<Lane.Layer> layers(Lane lane, LocalDate date, boolean expired) {
        return lane.layers().stream()
                .filter(layer -> layer.quantity() > 0 && layer.expiry().isBefore(date) == expired)
                .toList();
    }

    private static int inFrontOfExpired(Lane lane, LocalDate date) {
        return boxes(lane.layers().stream()
                .takeWhile(layer -> !layer.expiry().isBefore(date))
                .toList());
    }

    private static int boxes(List<Lane.Layer> layers) {
        return layers.stream().mapToInt(Lane.Layer::quantity).sum();
    }
}
