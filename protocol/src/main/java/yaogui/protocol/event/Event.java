package yaogui.protocol.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of a journal.
 *
 * @param seq 1, 2, 3, … without gaps within an epoch
 * @param at when, by the dispenser's clock: to the second; of an order, and of what one can lead to, only to the hour (UTC)
 * @param clockTrusted whether the dispenser's clock could be trusted then
 * @param fact what happened
 */
public record Event(long seq, Instant at, boolean clockTrusted, Fact fact) {

    /** @throws IllegalArgumentException if {@code seq} is below 1, or an order does not bear the seq of its first entry */
    public Event {
        if (seq < 1) {
            throw new IllegalArgumentException("seq %d: a journal begins with 1".formatted(seq));
        }
        if (fact instanceof OrderPlaced placed && placed.order() != seq) {
            throw new IllegalArgumentException("order %d stands at seq %d".formatted(placed.order(), seq));
        }
        at = at.truncatedTo(canTellOfAnOrder(fact) ? ChronoUnit.HOURS : ChronoUnit.SECONDS);
    }

    /** Whether it keeps only the hour, since it may tell of an order. */
    public boolean keepsOnlyTheHour() {
        return canTellOfAnOrder(fact);
    }

    /** A lane that failed and the alarm about it stand beside the order: their second would be the order's. */
    private static boolean canTellOfAnOrder(Fact fact) {
        return fact instanceof OrderFact || fact instanceof LaneChanged || fact instanceof AlarmChanged;
    }
}
