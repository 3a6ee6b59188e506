package yaogui.console.web.documents;

import java.util.List;
import yaogui.console.fleet.Recalls;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Typed;

/**
 * The recalls of the county.
 *
 * @param recalls those that stand
 * @param known lots that lie somewhere
 * @param products to choose from
 * @param log what was done
 * @param names of products
 * @param typed what was refused
 */
public record RecallsPage(
        List<Recalls.Recall> recalls,
        List<Recalls.Known> known,
        List<String> products,
        List<Recalls.Line> log,
        CountyNames names,
        Typed typed) {

    /** The form that orders a recall. */
    public static final String ORDER = "order";

    /** The form that ends this one. */
    public static String end(Recalls.Recall recall) {
        return end(recall.product().text(), recall.lot().text());
    }

    static String end(String product, String lot) {
        return "end " + product + " " + lot;
    }
}
