package yaogui.console.fleet;

import java.util.List;

/**
 * A place with what stands there.
 *
 * @param site the place
 * @param dispensers by name
 */
public record SiteRow(Site site, List<FleetRow> dispensers) {

    /** Copies the list. */
    public SiteRow {
        dispensers = List.copyOf(dispensers);
    }
}
