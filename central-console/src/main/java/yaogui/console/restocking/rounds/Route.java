package yaogui.console.restocking.rounds;

import org.jspecify.annotations.Nullable;

/** The round of one van while it is being searched for: an order of stops with its timetable. Immutable. */
final class Route {

    /** Gains below this are the noise of doubles, not gains. */
    static final double NOISE = 1e-9;

    private final Network network;
    private final Van van;
    private final int start;
    private final int[] order;
    private final Timetable timetable;

    private Route(Network network, Van van, int start, int[] order) {
        this.network = network;
        this.van = van;
        this.start = start;
        this.order = order;
        this.timetable = Timetable.of(network, van, start, order);
    }

    static Route empty(Network network, Van van, int number) {
        return new Route(network, van, network.startOf(number), new int[0]);
    }

    Route withOrder(int[] other) {
        return new Route(network, van, start, other);
    }

    Route with(int position, int node) {
        return withOrder(Orders.insert(order, position, node));
    }

    Route without(int position) {
        return withOrder(Orders.remove(order, position, position + 1));
    }

    /** The cheapest place for one more stop that keeps the round feasible, or null if there is none. */
    @Nullable
    Route withCheapest(int node) {
        Route best = null;
        for (int position = 0; position <= order.length; position++) {
            Route candidate = with(position, node);
            if (candidate.isFeasible() && (best == null || candidate.cost() < best.cost() - NOISE)) {
                best = candidate;
            }
        }
        return best;
    }

    /**
     * The direction in which to drive a round that is as short both ways: the worthier stops first, so that most is done if
     * the day breaks off.
     */
    Route worthierFirst() {
        Route turned = withOrder(Orders.reverse(order, 0, order.length));
        boolean asGood = turned.isFeasible() && turned.cost() <= cost() + NOISE;
        double gain = lateWorth() - turned.lateWorth();
        boolean earlier = gain > NOISE || Math.abs(gain) <= NOISE && order.length > 0 && turned.order[0] < order[0];
        return asGood && earlier ? turned : this;
    }

    private double lateWorth() {
        double sum = 0;
        for (int position = 0; position < order.length; position++) {
            sum += position * network.stop(order[position]).worth();
        }
        return sum;
    }

    boolean isFeasible() {
        return timetable.feasible();
    }

    double cost() {
        return timetable.cost();
    }

    int[] order() {
        return order.clone();
    }

    int size() {
        return order.length;
    }

    int node(int position) {
        return order[position];
    }

    Timetable timetable() {
        return timetable;
    }

    Van van() {
        return van;
    }

    int start() {
        return start;
    }
}
