package yaogui.console.web.visits;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.FleetRow;
import yaogui.console.fleet.Site;

/**
 * What to do at one dispenser, to take along on paper.
 *
 * @param row which dispenser
 * @param site where it stands
 * @param stop which one of its round it is, if it is planned
 * @param lanes in the order of their labels
 */
public record VisitSheet(FleetRow row, Optional<Site> site, Optional<Stop> stop, List<SheetLane> lanes) {

    /**
     * A place on a round.
     *
     * @param van whose round
     * @param number 1 for the first
     */
    public record Stop(String van, int number) {}

    /** Copies the lanes. */
    public VisitSheet {
        lanes = List.copyOf(lanes);
    }
}
