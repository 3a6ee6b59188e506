package yaogui.protocol.event;

import yaogui.protocol.Outcome;
import yaogui.protocol.Reason;

/**
 * An order came to its one end.
 *
 * @param order the order's number
 * @param outcome what is known
 * @param reason why
 * @param fell boxes that the drop curtain saw: at least 1 when dispensed, 0 otherwise
 * @param turnMillis how long the motor ran, in milliseconds; 0 if it did not
 * @param peakMilliamps the highest motor current seen; 0 where it is not measured
 */
public record OrderEnded(long order, Outcome outcome, Reason reason, int fell, long turnMillis, int peakMilliamps)
        implements OrderFact {

    /** @throws IllegalArgumentException if {@code fell} does not fit the outcome, or a figure is out of its bounds */
    public OrderEnded {
        if (order < 1 || fell < 0 || turnMillis < 0 || peakMilliamps < 0) {
            throw new IllegalArgumentException(
                    "order %d: %d fell, %d ms, %d mA; none can be below 0, nor an order below 1"
                            .formatted(order, fell, turnMillis, peakMilliamps));
        }
        if ((outcome == Outcome.DISPENSED) != (fell > 0)) {
            throw new IllegalArgumentException("order %d: %s, but %d fell".formatted(order, outcome, fell));
        }
    }
}
