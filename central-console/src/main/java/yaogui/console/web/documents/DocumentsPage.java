package yaogui.console.web.documents;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DocumentImport;
import yaogui.protocol.message.Desired;

/**
 * What stands for the county.
 *
 * @param standing by kind
 * @param lagging who has not what it should have, the longest first
 * @param refused why a file was not taken
 * @param taken the version of a file that was
 */
public record DocumentsPage(
        List<CountyDocuments.Standing> standing,
        List<CountyDocuments.Lagging> lagging,
        Optional<String> refused,
        Optional<String> taken) {

    /** What can come as a file. */
    public List<Desired.Kind> kinds() {
        return DocumentImport.KINDS;
    }
}
