package yaogui.console.web.documents;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DocumentImport;
import yaogui.console.web.Typed;
import yaogui.protocol.message.Desired;

/**
 * What stands for the county.
 *
 * @param standing by kind
 * @param lagging who has not what it should have, the longest first
 * @param typed what was refused
 * @param detail what the program that read a refused file says of it, in English
 */
public record DocumentsPage(
        List<CountyDocuments.Standing> standing,
        List<CountyDocuments.Lagging> lagging,
        Typed typed,
        Optional<String> detail) {

    /** The form that brings a file. */
    public static final String IMPORT = "import";

    /** What can come as a file. */
    public List<Desired.Kind> kinds() {
        return DocumentImport.KINDS;
    }
}
