package yaogui.agent.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.Readings;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;

/**
 * Knows for which products it is too warm, and since when (F50). What is near its limit closes first: pills and suppositories
 * at 30 °C, condoms at 40 °C, as the catalogue says. Where no sensor is fitted it is never too warm.
 */
final class HeatWatch {

    /** So far below the limit a lane opens again, so that it does not flutter. */
    private static final double HYSTERESIS_CELSIUS = 2;

    /** A door that stood open in the sun is no exposure. */
    private static final Duration EXPOSED = Duration.ofMinutes(10);

    private record Heat(int limit, long sinceNanos) {}

    private final Map<ProductId, Heat> warm = new HashMap<>();
    private long nanos;

    void tick(Readings readings, Catalogue catalogue) {
        nanos = readings.nanos();
        for (Product product : catalogue.products()) {
            Optional<Integer> limit = product.highestCelsius();
            if (limit.isPresent() && isAbove(readings, product.id(), limit.get())) {
                warm.putIfAbsent(product.id(), new Heat(limit.get(), nanos));
            } else {
                warm.remove(product.id());
            }
        }
    }

    private boolean isAbove(Readings readings, ProductId product, int limit) {
        double bound = warm.containsKey(product) ? limit - HYSTERESIS_CELSIUS : limit;
        return readings.climate().filter(climate -> climate.celsius() > bound).isPresent();
    }

    Set<ProductId> tooWarm() {
        return Set.copyOf(warm.keySet());
    }

    /** Which lots have been exposed, where and for how long; names no resident and nothing that was taken. */
    Optional<String> sentence(Shelf shelf) {
        List<String> lots = new ArrayList<>();
        for (Lane lane : shelf.lanes().values()) {
            Heat heat = warm.get(lane.slot().product());
            if (heat != null && nanos - heat.sinceNanos() >= EXPOSED.toNanos()) {
                long minutes = Duration.ofNanos(nanos - heat.sinceNanos()).toMinutes();
                lane.layers()
                        .forEach(layer -> lots.add("lot %s in lane %s above %d °C for %d minutes"
                                .formatted(layer.lot(), lane.slot().lane(), heat.limit(), minutes)));
            }
        }
        return lots.isEmpty() ? Optional.empty() : Optional.of("Stored too warm: " + String.join("; ", lots) + ".");
    }
}
