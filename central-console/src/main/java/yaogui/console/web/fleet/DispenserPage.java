package yaogui.console.web.fleet;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.LedgerLine;
import yaogui.console.fleet.Site;
import yaogui.console.web.CountyNames;
import yaogui.console.web.alarms.Expectation;

/**
 * A dispenser.
 *
 * @param view what is known of it
 * @param site where it stands
 * @param lanes its lanes
 * @param events what happened there lately, the newest first
 * @param ledger the last lines of the ledger that are not about residents, the newest first
 * @param onPaper how many entries from paper the machine has not taken over
 * @param expected after how long without a word somebody is told
 * @param names of products
 */
public record DispenserPage(
        DispenserView view,
        Optional<Site> site,
        List<LaneCard> lanes,
        List<EventLine> events,
        List<LedgerLine> ledger,
        long onPaper,
        Expectation expected,
        CountyNames names) {}
