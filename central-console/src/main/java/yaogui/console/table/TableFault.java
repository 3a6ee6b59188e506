package yaogui.console.table;

import java.nio.file.Path;

/** A table that cannot be used. Its message is a sentence that names the file, the line and what to try. */
public final class TableFault extends Exception {

    private static final long serialVersionUID = 1L;

    private TableFault(String sentence) {
        super(sentence);
    }

    static TableFault in(Path file, String sentence) {
        return new TableFault("%s: %s".formatted(file, sentence));
    }

    static TableFault at(Path file, long line, String sentence) {
        return new TableFault("%s, line %d: %s".formatted(file, line, sentence));
    }
}
