package yaogui.console.web.places;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.FleetRow;
import yaogui.console.fleet.SiteRow;
import yaogui.console.places.PlaceImport;
import yaogui.console.places.Trouble;

/**
 * Every place and dispenser that was entered, and the way in for tables.
 *
 * @param sites by township and name
 * @param unplaced dispensers that stand nowhere
 * @param refused why a table was refused
 * @param looked what would become of a table that was only looked through
 */
public record PlacesPage(
        List<SiteRow> sites,
        List<FleetRow> unplaced,
        List<Trouble> refused,
        Optional<PlaceImport.Outcome.Taken> looked) {

    /** More are counted, not listed: whoever has mended these sends the table again. */
    private static final int MOST_TROUBLES = 50;

    public List<Trouble> shown() {
        return refused.stream().limit(MOST_TROUBLES).toList();
    }

    public int more() {
        return Math.max(0, refused.size() - MOST_TROUBLES);
    }

    public int dispensers() {
        return unplaced.size()
                + sites.stream().mapToInt(site -> site.dispensers().size()).sum();
    }
}
