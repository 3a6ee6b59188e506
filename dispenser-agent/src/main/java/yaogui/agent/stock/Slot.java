package yaogui.agent.stock;

import java.time.Duration;
import java.util.Optional;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Planogram;

/**
 * What a lane is meant for.
 *
 * @param lane its label
 * @param product what it holds
 * @param capacity how many boxes fit, 1 or more
 * @param narrowestDropMillis how long the curtain must be dark at least, in milliseconds, to be its box; as for every
 *     lane unless said (F10)
 */
public record Slot(LaneId lane, ProductId product, int capacity, Optional<Integer> narrowestDropMillis) {

    /** Of a lane whose planogram is lost. No catalogue may have a product of this name. */
    private static final ProductId NOT_KNOWN = new ProductId("unknown");

    public Slot(LaneId lane, ProductId product, int capacity) {
        this(lane, product, capacity, Optional.empty());
    }

    /** @throws IllegalArgumentException if nothing would fit, or no box falls so fast or so slowly */
    public Slot {
        narrowestDropMillis.filter(millis -> millis < 1 || millis > 100).ifPresent(millis -> {
            throw new IllegalArgumentException("lane %s: narrowest drop %d ms; use 1 to 100".formatted(lane, millis));
        });
        if (capacity < 1) {
            throw new IllegalArgumentException("lane %s: capacity %d; use 1 or more".formatted(lane, capacity));
        }
    }

    /** The same lane, meant for what a planogram says; one that it does not name has no purpose. */
    public Slot by(Planogram planogram) {
        return planogram
                .find(lane)
                .map(named -> new Slot(lane, named.product(), named.capacity(), named.narrowestDropMillis()))
                .orElseGet(this::withoutPurpose);
    }

    /** The same lane, of which nobody knows what it is meant for. */
    Slot withoutPurpose() {
        return new Slot(lane, NOT_KNOWN, capacity, narrowestDropMillis);
    }

    /** Whether nobody knows what it is meant for. */
    public boolean hasNoPurpose() {
        return product.equals(NOT_KNOWN);
    }

    /** The bounds of a turn here: a thin box needs a curtain that looks more closely. */
    public TurnLimits limits(TurnLimits usual) {
        return narrowestDropMillis
                .map(millis -> usual.seeing(Duration.ofMillis(millis)))
                .orElse(usual);
    }
}
