package yaogui.protocol.event;

/**
 * The motor is about to be switched on for an order. After a power cut, an order with this entry may have moved; one
 * without it certainly did not.
 *
 * @param order the order's number
 */
public record TurnStarted(long order) implements OrderFact {

    /** @throws IllegalArgumentException if {@code order} is below 1 */
    public TurnStarted {
        if (order < 1) {
            throw new IllegalArgumentException("order %d started to turn; the first seq is 1".formatted(order));
        }
    }
}
