package yaogui.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds the keys of a configuration file against the record that they fill. */
final class ConfigKeys {

    private ConfigKeys() {}

    /**
     * A sentence about the first key that is unknown, or else missing.
     *
     * @param path of {@code tree} in the file, with a dot behind it; empty for the whole
     */
    static Optional<String> firstWrong(JsonNode tree, Class<?> type, String path) {
        List<String> known =
                Arrays.stream(type.getRecordComponents()).map(ConfigKeys::key).toList();
        return tree.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .findFirst()
                .map(key -> "there is no key '%s%s'; did you mean '%s'?".formatted(path, key, nearest(key, known)))
                .or(() -> known.stream()
                        .filter(key -> !tree.has(key))
                        .findFirst()
                        .map(key -> "the key '%s%s' is missing".formatted(path, key)))
                .or(() -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType().isRecord())
                        .flatMap(component ->
                                firstWrong(tree.get(key(component)), component.getType(), path + key(component) + ".")
                                        .stream())
                        .findFirst());
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String nearest(String wanted, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(key -> distance(wanted, key)))
                .orElse("none");
    }

    /** Levenshtein's: how many letters have to be changed, added or left out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
