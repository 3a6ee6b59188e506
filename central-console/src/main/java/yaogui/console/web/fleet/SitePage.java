package yaogui.console.web.fleet;

import java.util.List;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Site;

/**
 * A place.
 *
 * @param site the place
 * @param dispensers what stands there
 * @param taken what was taken there, by month
 */
public record SitePage(Site site, List<Standing> dispensers, List<MonthTaken> taken) {

    /**
     * A dispenser with its lanes.
     *
     * @param view what is known of it
     * @param lanes its lanes
     */
    public record Standing(DispenserView view, List<LaneCard> lanes) {}

    /** The largest month that is shown; 0 if none is. */
    public int most() {
        return taken.stream().mapToInt(month -> month.boxes().orElse(0)).max().orElse(0);
    }
}
