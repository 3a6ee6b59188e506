package yaogui.agent.stock;

import java.time.Duration;
import java.util.Optional;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

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

    /** The bounds of a turn here: a thin box needs a curtain that looks more closely. */
    public TurnLimits limits(TurnLimits usual) {
        return narrowestDropMillis
                .map(millis -> usual.seeing(Duration.ofMillis(millis)))
                .orElse(usual);
    }
}
