package yaogui.agent.upkeep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;

/**
 * Knows for which products the air is above a limit of theirs, until it is well below again. What is near its limit comes first:
 * pills and suppositories at 30 °C, condoms at 40 °C, as the catalogue says (F50). Where no sensor is fitted none is.
 */
final class LimitWatch {

    private final Function<Product, Optional<Integer>> limits;
    private final double hysteresis;
    private final Map<ProductId, Integer> above = new HashMap<>();

    /**
     * @param limits of a product, if it has one
     * @param hysteresis so far below its limit it is over, so that nothing flutters
     */
    LimitWatch(Function<Product, Optional<Integer>> limits, double hysteresis) {
        this.limits = limits;
        this.hysteresis = hysteresis;
    }

    void tick(OptionalDouble reading, Catalogue catalogue) {
        for (Product product : catalogue.products()) {
            Optional<Integer> limit = limits.apply(product);
            if (limit.isPresent() && isAbove(reading, product.id(), limit.get())) {
                above.put(product.id(), limit.get());
            } else {
                above.remove(product.id());
            }
        }
    }

    private boolean isAbove(OptionalDouble reading, ProductId product, int limit) {
        double bound = above.containsKey(product) ? limit - hysteresis : limit;
        return reading.isPresent() && reading.getAsDouble() > bound;
    }

    /** The limit of each product that lies above it. */
    Map<ProductId, Integer> above() {
        return Map.copyOf(above);
    }
}
