package yaogui.console.web.stock;

import yaogui.console.stock.Place;

/** The kinds of places, as columns of the balance. */
public enum PlaceGroup {
    SUPPLIER,
    STATION,
    VEHICLE,
    LANES,
    RESIDENT,
    QUARANTINE,
    DESTROYED,
    UNEXPLAINED;

    /** The kind that a place is of. */
    public static PlaceGroup of(Place place) {
        return switch (place) {
            case Place.Lane ignored -> LANES;
            case Place.Common common -> valueOf(common.name());
        };
    }
}
