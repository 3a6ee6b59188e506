package yaogui.console.restocking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text table: a line of headings, then rows, cells parted by bars. A missing column takes its default. */
record Table(List<Map<String, String>> rows) {

    static Table of(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        return new Table(lines.stream()
                .skip(1)
                .map(cells -> row(lines.getFirst(), cells))
                .toList());
    }

    private static Map<String, String> row(List<String> headings, List<String> cells) {
        if (headings.size() != cells.size()) {
            throw new IllegalArgumentException("a row of " + cells + " under " + headings);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(headings.get(i), cells.get(i));
        }
        return row;
    }
}
