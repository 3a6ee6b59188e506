package yaogui.console.restocking;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Indexes the entries of a snapshot by name, in an order that does not depend on the input's. */
final class Entries {

    private Entries() {}

    /** Entries by name. Of two different entries with one name the first by contents is kept and both are reported. */
    static <T> SortedMap<String, T> byName(Collection<T> entries, Function<T, String> name, Findings findings) {
        SortedMap<String, T> index = new TreeMap<>();
        entries.stream().sorted(Comparator.comparing(Object::toString)).forEach(entry -> {
            T kept = index.putIfAbsent(name.apply(entry), entry);
            if (kept != null && !kept.equals(entry)) {
                findings.add(FindingKind.LISTED_TWICE, "name", name.apply(entry));
            }
        });
        return index;
    }

    /** A name made of two, such as a lane's: {@code qz-0421/A3}. */
    static String name(String outer, String inner) {
        return outer + "/" + inner;
    }
}
