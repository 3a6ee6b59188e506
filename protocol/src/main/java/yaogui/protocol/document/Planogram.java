package yaogui.protocol.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/**
 * What each lane of one dispenser is meant for.
 *
 * @param lanes all that are fitted, each once, in the order in which a person reads them
 */
public record Planogram(List<Lane> lanes) {

    /** As many boxes as a lane can be said to hold. */
    public static final int MOST_BOXES = 200;

    /**
     * One lane's purpose.
     *
     * @param lane its label
     * @param product what it is to hold
     * @param capacity how many boxes of it fit, 1 to 200
     * @param narrowestDropMillis how long the curtain must be dark at least, in milliseconds, to be its box, 1 to 100; as
     *     for every lane unless said
     */
    public record Lane(LaneId lane, ProductId product, int capacity, Optional<Integer> narrowestDropMillis) {

        /** @throws IllegalArgumentException if a bound is not kept */
        public Lane {
            if (capacity < 1 || capacity > MOST_BOXES) {
                throw new IllegalArgumentException(
                        "lane %s: capacity %d; it can be 1 to %d".formatted(lane, capacity, MOST_BOXES));
            }
            narrowestDropMillis.filter(millis -> millis < 1 || millis > 100).ifPresent(millis -> {
                throw new IllegalArgumentException(
                        "lane %s: narrowest drop %d ms; use 1 to 100".formatted(lane, millis));
            });
        }

        /** Of boxes that are no thinner than usual. */
        public Lane(LaneId lane, ProductId product, int capacity) {
            this(lane, product, capacity, Optional.empty());
        }
    }

    /** @throws IllegalArgumentException if there is no lane, or one stands in it twice */
    public Planogram {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("a planogram without lanes");
        }
        Set<LaneId> seen = new HashSet<>();
        lanes.forEach(lane -> {
            if (!seen.add(lane.lane())) {
                throw new IllegalArgumentException("lane %s stands twice in the planogram".formatted(lane.lane()));
            }
        });
    }

    public Optional<Lane> find(LaneId lane) {
        return lanes.stream().filter(each -> each.lane().equals(lane)).findFirst();
    }
}
