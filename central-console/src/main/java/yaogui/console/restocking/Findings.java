package yaogui.console.restocking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects findings during one planning; the same finding counts once. */
final class Findings {

    private final TreeSet<Finding> found = new TreeSet<>(Comparator.comparing(Finding::kind)
            .thenComparing(finding -> finding.values().toString()));

    /** Notes a finding. {@code namesAndValues} alternate: a name as it stands in the kind's sentence, then its value. */
    void add(FindingKind kind, Object... namesAndValues) {
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        found.add(new Finding(kind, Map.copyOf(values)));
    }

    /** By kind, then by values. */
    List<Finding> sorted() {
        return List.copyOf(found);
    }
}
