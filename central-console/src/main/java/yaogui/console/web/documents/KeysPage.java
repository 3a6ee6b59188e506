package yaogui.console.web.documents;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.ConsoleKeys;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.web.Typed;

/**
 * With what the console signs, and who knows it.
 *
 * @param keys how they stand
 * @param standing the list that is wanted everywhere; empty where the first key is still the only one
 * @param lagging who has not heard of it yet, the longest first
 * @param typed what was refused
 */
public record KeysPage(
        ConsoleKeys.Standing keys,
        Optional<CountyDocuments.Standing> standing,
        List<CountyDocuments.Lagging> lagging,
        Typed typed) {

    /** The form that confirms. */
    public static final String GO_OVER = "go-over";
}
