package yaogui.console.web.fleet;

import java.util.List;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.web.map.CountyMap;

/**
 * The overview.
 *
 * @param headline the county in figures
 * @param map where what needs attention stands
 * @param townships there are
 * @param filter what the reader chose
 * @param lines of this page
 * @param found how many there are on all pages
 * @param pages how many pages there are, 1 or more
 * @param alarms of the console itself, and those that nobody has answered in time
 */
public record FleetPage(
        Headline headline,
        CountyMap map,
        List<String> townships,
        FleetFilter filter,
        List<DispenserLine> lines,
        int found,
        int pages,
        List<AlarmRow> alarms) {

    /** No dispenser is in service in the whole county: nobody has entered one, or all have left. */
    public boolean isNothingEntered() {
        return headline.dispensers() == 0;
    }
}
