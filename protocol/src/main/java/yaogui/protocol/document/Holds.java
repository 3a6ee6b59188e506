package yaogui.protocol.document;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * The lots that must not be given out, for instance because they are recalled.
 *
 * @param lots all of them
 */
public record Holds(Set<Lot> lots) {

    /** Nothing is held. */
    public static final Holds NONE = new Holds(Set.of());

    /**
     * One held lot.
     *
     * @param product of which product
     * @param lot which lot
     */
    public record Lot(ProductId product, LotId lot) implements Comparable<Lot> {

        private static final Comparator<Lot> ORDER =
                Comparator.comparing(Lot::product).thenComparing(Lot::lot);

        @Override
        public int compareTo(Lot other) {
            return ORDER.compare(this, other);
        }
    }

    /** Copies the set, in an order of its own so that the same holds are always the same text. */
    public Holds {
        lots = Collections.unmodifiableSet(new TreeSet<>(lots));
    }

    public boolean covers(ProductId product, LotId lot) {
        return lots.contains(new Lot(product, lot));
    }
}
