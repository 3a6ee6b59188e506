package yaogui.console.web.stock;

import yaogui.console.stock.Place;
import yaogui.console.web.Frame;

/** How a place of the ledger is called. */
public final class PlaceName {

    private PlaceName() {}

    /** A lane by its dispenser and label, every other place by its word. */
    public static String of(Place place, Frame frame) {
        return switch (place) {
            case Place.Lane lane -> lane.dispenser() + " " + lane.lane();
            case Place.Common common -> frame.of("place", PlaceGroup.of(common));
        };
    }
}
