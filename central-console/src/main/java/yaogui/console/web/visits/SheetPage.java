package yaogui.console.web.visits;

import java.util.List;
import yaogui.console.web.CountyNames;

/**
 * Sheets for visits.
 *
 * @param sheets one a dispenser
 * @param names of products
 * @param back where the reader came from
 */
public record SheetPage(List<VisitSheet> sheets, CountyNames names, String back) {

    /** Copies the sheets. */
    public SheetPage {
        sheets = List.copyOf(sheets);
    }
}
