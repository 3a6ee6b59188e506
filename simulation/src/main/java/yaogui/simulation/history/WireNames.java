package yaogui.simulation.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that may cross the wire for codes that a table made up: the code itself in small letters, or else a number. */
final class WireNames {

    /** As the protocol has it for sites, dispensers and products. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    private final Map<String, String> names = new HashMap<>();

    /** @param kind what is numbered, such as {@code site} */
    WireNames(String kind, Collection<String> codes) {
        Set<String> taken = new HashSet<>();
        List<String> unfit = new ArrayList<>();
        for (String code : codes) {
            String small = code.toLowerCase(Locale.ROOT);
            if (NAME.matcher(small).matches() && taken.add(small)) {
                names.put(code, small);
            } else {
                unfit.add(code);
            }
        }
        int number = 0;
        for (String code : unfit) {
            String name;
            do {
                name = "%s-%04d".formatted(kind, ++number);
            } while (!taken.add(name));
            names.put(code, name);
        }
    }

    String of(String code) {
        return Objects.requireNonNull(names.get(code), code);
    }
}
