package yaogui.console.restocking.days;

/**
 * What a place will cost beyond the last planned day, given when it was visited last; without it, a plan that empties the
 * shelves looks cheap.
 *
 * <p>In the long run a place that is visited every τ days, each visit costing its usual share c of a round, costs
 * {@code (c + w·G(τ))/τ} a day, where G is the expected shortage and w the worth of a box; g is the least of that over τ (the
 * renewal–reward theorem). Beyond the horizon the next visit may come after t days more, for c and the shortage until then, and
 * puts the expense of g a day off by t days: {@code min over t ≥ 0 of w·G(s + t) + c − g·t}, with s days since the last visit at
 * the horizon. Kilometres throughout. Immutable.
 */
final class CostToGo {

    private final double unvisited;
    private final double[] sinceVisit;

    /**
     * @param curve known for longer than the horizon
     * @param horizon days planned
     * @param longest days for which the curve is known
     * @param share kilometres of a round that a visit there usually costs; more than 0
     * @param worth kilometres that may be driven to save a box
     */
    CostToGo(ShortageCurve curve, int horizon, int longest, double share, double worth) {
        double daily = Double.POSITIVE_INFINITY;
        for (int days = 1; days <= longest; days++) {
            daily = Math.min(daily, (share + worth * curve.afterVisit(days)) / days);
        }
        this.sinceVisit = new double[horizon + 1];
        double never = Double.POSITIVE_INFINITY;
        java.util.Arrays.fill(sinceVisit, never);
        for (int wait = 0; wait <= longest - horizon; wait++) {
            double later = share - daily * wait;
            never = Math.min(never, worth * curve.fromNow(horizon + wait) + later);
            for (int since = 0; since <= horizon; since++) {
                sinceVisit[since] = Math.min(sinceVisit[since], worth * curve.afterVisit(since + wait) + later);
            }
        }
        this.unvisited = never;
    }

    /** If it is not visited at all within the horizon, the shortage until then included. */
    double unvisited() {
        return unvisited;
    }

    /** With this many days between the last visit and the horizon, the shortage since that visit included. */
    double sinceVisit(int days) {
        return sinceVisit[days];
    }
}
