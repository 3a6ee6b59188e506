package yaogui.protocol.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line on which something stands in a TOML text: Jackson reads the text into a tree first and forgets it. */
final class TomlPlaces {

    private static final Pattern HEADER = Pattern.compile("\\s*(\\[\\[?)\\s*([\\w.-]+)\\s*]]?\\s*(#.*)?");
    private static final Pattern KEY = Pattern.compile("\\s*([\\w.-]+)\\s*=.*");

    private TomlPlaces() {}

    /**
     * The line, from 1, that names the most of a path, its table if not itself; 0 if none does.
     *
     * @param path keys, and places in an array as {@code [0]}
     */
    static int line(String toml, List<String> path) {
        Map<String, Integer> arrays = new HashMap<>();
        List<String> table = List.of();
        int best = 0;
        int mostNamed = 0;
        List<String> lines = toml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            Matcher key = KEY.matcher(lines.get(i));
            List<String> here = List.of();
            if (header.matches()) {
                table = table(header.group(2), header.group(1).length() == 2, arrays);
                here = table;
            } else if (key.matches()) {
                here = new ArrayList<>(table);
                here.addAll(List.of(key.group(1).split("\\.")));
            }
            int named = !here.isEmpty() && isBeginning(here, path) ? here.size() : 0;
            if (named > mostNamed) {
                mostNamed = named;
                best = i + 1;
            }
        }
        return best;
    }

    private static List<String> table(String name, boolean array, Map<String, Integer> arrays) {
        List<String> table = new ArrayList<>(List.of(name.split("\\.")));
        if (array) {
            table.add("[%d]".formatted(arrays.merge(name, 1, Integer::sum) - 1));
        }
        return table;
    }

    private static boolean isBeginning(List<String> beginning, List<String> path) {
        return beginning.size() <= path.size()
                && path.subList(0, beginning.size()).equals(beginning);
    }
}
