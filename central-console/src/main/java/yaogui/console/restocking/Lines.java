package yaogui.console.restocking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Lines of a visit sheet in the order in which staff work: by dispenser and lane, first to expire first. */
final class Lines {

    static final Comparator<Visit.Line> ORDER = Comparator.comparing(Visit.Line::dispenser)
            .thenComparing(Visit.Line::lane)
            .thenComparing(Visit.Line::product)
            .thenComparing(Visit.Line::expiry)
            .thenComparing(Visit.Line::lot);

    private Lines() {}

    /** Lines that differ only in quantity become one. */
    static List<Visit.Line> merged(Collection<Visit.Line> lines) {
        TreeMap<Visit.Line, Integer> sums = new TreeMap<>(ORDER);
        lines.forEach(line -> sums.merge(line, line.quantity(), Integer::sum));
        return sums.entrySet().stream()
                .map(sum -> withQuantity(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Visit.Line withQuantity(Visit.Line line, int quantity) {
        return new Visit.Line(line.dispenser(), line.lane(), line.product(), line.lot(), line.expiry(), quantity);
    }
}
