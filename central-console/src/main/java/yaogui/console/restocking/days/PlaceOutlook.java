package yaogui.console.restocking.days;

import java.util.List;

/**
 * One stop: all dispensers of a village or an office.
 *
 * @param site its code
 * @param stayHours hours that a visit takes there; 0 or more
 * @param shelves what its dispensers hold
 */
public record PlaceOutlook(String site, double stayHours, List<ShelfOutlook> shelves) {

    public PlaceOutlook {
        shelves = List.copyOf(shelves);
    }

    /** Days until the first shelf is expected to be empty. */
    public double daysLeft() {
        return shelves.stream().mapToDouble(ShelfOutlook::daysLeft).min().orElse(Double.POSITIVE_INFINITY);
    }
}
