package yaogui.console.restocking.days;

import java.util.List;

/**
 * What a plan of visits starts from, on the morning of its first day.
 *
 * @param places all stops; their number is their node in {@code roads}
 * @param vans at least one
 * @param roads how far it is
 */
public record Situation(List<PlaceOutlook> places, List<DayVan> vans, Roads roads) {

    public Situation {
        places = List.copyOf(places);
        vans = List.copyOf(vans);
    }
}
