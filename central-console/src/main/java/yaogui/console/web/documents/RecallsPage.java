package yaogui.console.web.documents;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.Recalls;
import yaogui.console.web.CountyNames;

/**
 * The recalls of the county.
 *
 * @param recalls those that stand
 * @param known lots that lie somewhere
 * @param products to choose from
 * @param log what was done
 * @param names of products
 * @param refused the key of the sentence that says why something was not done
 */
public record RecallsPage(
        List<Recalls.Recall> recalls,
        List<Recalls.Known> known,
        List<String> products,
        List<Recalls.Line> log,
        CountyNames names,
        Optional<String> refused) {}
