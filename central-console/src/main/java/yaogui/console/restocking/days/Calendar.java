package yaogui.console.restocking.days;

import java.util.Arrays;
import java.util.List;

/**
 * The rounds of all days while they are searched for: an order of places for each day and van. One thread. Orders are
 * replaced, never written to, so that {@link Kept} can hold them.
 */
final class Calendar {

    private static final int[] EMPTY = {};

    private final Situation situation;
    private final int horizon;
    private final int vans;
    private final int[][] order;
    private final double[] kilometres;
    private final double[] stays;
    private final long[] visits;
    private int slotFound;
    private int positionFound;

    Calendar(Situation situation, int horizon) {
        this.situation = situation;
        this.horizon = horizon;
        this.vans = situation.vans().size();
        this.order = new int[horizon * vans][];
        Arrays.fill(order, EMPTY);
        this.kilometres = new double[order.length];
        this.stays = new double[order.length];
        this.visits = new long[situation.places().size()];
    }

    int horizon() {
        return horizon;
    }

    int vans() {
        return vans;
    }

    /** The days on which the place is visited, a bit each. */
    long visits(int place) {
        return visits[place];
    }

    /** Not to be written to. */
    int[] order(int day, int van) {
        return order[day * vans + van];
    }

    double kilometres(int day, int van) {
        return kilometres[day * vans + van];
    }

    double hours(int day, int van) {
        int slot = day * vans + van;
        return kilometres[slot] / van(slot).kilometresPerHour() + stays[slot];
    }

    double kilometres() {
        return Arrays.stream(kilometres).sum();
    }

    private DayVan van(int slot) {
        return situation.vans().get(slot % vans);
    }

    /** Kilometres that the place adds on this day where it adds least within the hours, infinite if it fits nowhere. */
    double leastInsertion(int place, int day) {
        double least = Double.POSITIVE_INFINITY;
        for (int slot = day * vans; slot < (day + 1) * vans; slot++) {
            least = Math.min(least, leastInSlot(place, slot, least));
        }
        return least;
    }

    private double leastInSlot(int place, int slot, double bar) {
        DayVan van = van(slot);
        double least = Math.min(bar, room(place, slot));
        double[] here = situation.roads().from(place);
        int last = van.start();
        int at = -1;
        int[] nodes = order[slot];
        for (int position = 0; position <= nodes.length; position++) {
            int next = position == nodes.length ? van.start() : nodes[position];
            double extra = here[last] + here[next] - situation.roads().between(last, next);
            if (extra < least) {
                least = extra;
                at = position;
            }
            last = next;
        }
        if (at >= 0) {
            slotFound = slot;
            positionFound = at;
            return least;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Puts the place where it adds least on this day. @return kilometres added */
    double insert(int place, int day) {
        double extra = leastInsertion(place, day);
        if (extra == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException("place %d fits into no round of day %d".formatted(place, day));
        }
        put(place, slotFound, positionFound, extra);
        return extra;
    }

    private void put(int place, int slot, int position, double extra) {
        int[] nodes = order[slot];
        int[] longer = new int[nodes.length + 1];
        System.arraycopy(nodes, 0, longer, 0, position);
        longer[position] = place;
        System.arraycopy(nodes, position, longer, position + 1, nodes.length - position);
        order[slot] = longer;
        kilometres[slot] += extra;
        stays[slot] += situation.places().get(place).stayHours();
        visits[place] |= 1L << slot / vans;
    }

    /** Puts the place last into a round, if the hours allow it. */
    void append(int place, int day, int van) {
        int slot = day * vans + van;
        int start = van(slot).start();
        int last = order[slot].length == 0 ? start : order[slot][order[slot].length - 1];
        double[] here = situation.roads().from(place);
        double extra = here[last] + here[start] - situation.roads().between(last, start);
        if (extra <= room(place, slot)) {
            put(place, slot, order[slot].length, extra);
        }
    }

    /** Kilometres that may still be driven in the round if the place is added to it. */
    private double room(int place, int slot) {
        double stay = situation.places().get(place).stayHours();
        return (van(slot).hours() - stays[slot] - stay) * van(slot).kilometresPerHour() - kilometres[slot];
    }

    /** Takes the place out of all its rounds. @return kilometres saved */
    double removeAll(int place) {
        double saved = 0;
        for (long left = visits[place]; left != 0; left &= left - 1) {
            saved += remove(place, Long.numberOfTrailingZeros(left));
        }
        visits[place] = 0;
        return saved;
    }

    private double remove(int place, int day) {
        for (int slot = day * vans; slot < (day + 1) * vans; slot++) {
            int[] nodes = order[slot];
            for (int position = 0; position < nodes.length; position++) {
                if (nodes[position] == place) {
                    return cut(slot, position);
                }
            }
        }
        throw new IllegalStateException("place %d is in no round of day %d".formatted(place, day));
    }

    private double cut(int slot, int position) {
        int[] nodes = order[slot];
        double saved = saving(slot, position);
        int[] shorter = new int[nodes.length - 1];
        System.arraycopy(nodes, 0, shorter, 0, position);
        System.arraycopy(nodes, position + 1, shorter, position, shorter.length - position);
        order[slot] = shorter;
        kilometres[slot] = shorter.length == 0 ? 0 : kilometres[slot] - saved;
        stays[slot] -= situation.places().get(nodes[position]).stayHours();
        return saved;
    }

    private double saving(int slot, int position) {
        int[] nodes = order[slot];
        int start = van(slot).start();
        int before = position == 0 ? start : nodes[position - 1];
        int after = position == nodes.length - 1 ? start : nodes[position + 1];
        double[] here = situation.roads().from(nodes[position]);
        return here[before] + here[after] - situation.roads().between(before, after);
    }

    /** Kilometres that the round would be shorter without its stop at this position. */
    double saving(int day, int van, int position) {
        return saving(day * vans + van, position);
    }

    /** Shortens every round without moving a visit to another day or van. */
    void shorten() {
        for (int slot = 0; slot < order.length; slot++) {
            order[slot] = RoundOrder.shortened(order[slot], van(slot).start(), situation.roads());
            kilometres[slot] = RoundOrder.length(order[slot], van(slot).start(), situation.roads());
        }
    }

    Kept keep() {
        return new Kept(order.clone(), kilometres.clone(), stays.clone(), visits.clone());
    }

    void keepIn(Kept kept) {
        System.arraycopy(order, 0, kept.order, 0, order.length);
        System.arraycopy(kilometres, 0, kept.kilometres, 0, kilometres.length);
        System.arraycopy(stays, 0, kept.stays, 0, stays.length);
        System.arraycopy(visits, 0, kept.visits, 0, visits.length);
    }

    void goBackTo(Kept kept) {
        System.arraycopy(kept.order, 0, order, 0, order.length);
        System.arraycopy(kept.kilometres, 0, kilometres, 0, kilometres.length);
        System.arraycopy(kept.stays, 0, stays, 0, stays.length);
        System.arraycopy(kept.visits, 0, visits, 0, visits.length);
    }

    List<List<Integer>> roundsOf(int day) {
        return java.util.stream.IntStream.range(0, vans)
                .mapToObj(van -> Arrays.stream(order(day, van)).boxed().toList())
                .toList();
    }

    /** A calendar as it was at a moment. */
    record Kept(int[][] order, double[] kilometres, double[] stays, long[] visits) {}
}
