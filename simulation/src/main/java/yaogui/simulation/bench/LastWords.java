package yaogui.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process said last that may explain its end. */
public final class LastWords {

    private LastWords() {}

    /** The last line that is no line of a stack trace. */
    public static String of(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.reversed().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t..."))
                .findFirst()
                .orElse("it said nothing");
    }
}
