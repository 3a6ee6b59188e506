package yaogui.simulation.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Samples as one process prints them, a line each, for another to read. */
final class SampleLines {

    private static final String MARK = "sample";

    private final PrintStream out;

    SampleLines(PrintStream out) {
        this.out = out;
    }

    void say(Part part, double sample) {
        out.printf(Locale.ROOT, "%s %s %.6f%n", MARK, part, sample);
    }

    /** Everything else that the process printed is passed over. */
    static Map<Part, List<Double>> read(List<String> lines) {
        Map<Part, List<Double>> samples = new EnumMap<>(Part.class);
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[0].equals(MARK)) {
                samples.computeIfAbsent(Part.valueOf(words[1]), part -> new ArrayList<>())
                        .add(Double.valueOf(words[2]));
            }
        }
        return samples;
    }
}
