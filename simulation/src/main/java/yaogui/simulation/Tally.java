package yaogui.simulation;

import java.util.Collection;
import yaogui.protocol.Outcome;

/**
 * What a county lived through.
 *
 * @param orders that were placed
 * @param dispensed of these
 * @param unknown of these
 * @param fell boxes, in truth
 * @param withoutLine of these, while there was no line to the console
 * @param entries in the journals
 * @param commands of the console that were done
 * @param torn writes in the middle of which the power went
 * @param hours entries of which it was seen that they did not go up before their hour was over
 */
public record Tally(
        long orders,
        long dispensed,
        long unknown,
        long fell,
        long withoutLine,
        long entries,
        long commands,
        long torn,
        long hours) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally of(Collection<SimulatedPoint> points) {
        return points.stream().map(Tally::of).reduce(NOTHING, Tally::plus);
    }

    private static Tally of(SimulatedPoint point) {
        return new Tally(
                point.audit().placed().size(),
                count(point, Outcome.DISPENSED),
                count(point, Outcome.UNKNOWN),
                point.cabinet().fallen().size(),
                point.tookWithoutLine(),
                point.audit().entries().size(),
                point.audit().commandsDone(),
                point.torn(),
                0);
    }

    private static long count(SimulatedPoint point, Outcome outcome) {
        return point.audit().ended().values().stream()
                .filter(ended -> ended.outcome() == outcome)
                .count();
    }

    Tally withHours(long judged) {
        return new Tally(orders, dispensed, unknown, fell, withoutLine, entries, commands, torn, judged);
    }

    /** Both together. */
    public Tally plus(Tally more) {
        return new Tally(
                orders + more.orders,
                dispensed + more.dispensed,
                unknown + more.unknown,
                fell + more.fell,
                withoutLine + more.withoutLine,
                entries + more.entries,
                commands + more.commands,
                torn + more.torn,
                hours + more.hours);
    }
}
