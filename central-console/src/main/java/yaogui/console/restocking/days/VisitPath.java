package yaogui.console.restocking.days;

/**
 * The best days on which to visit one place, given what a visit costs on each: a shortest path over the days. A node is a
 * visit, an arc the expected shortage between two, the end the cost-to-go. One thread; used again and again.
 */
final class VisitPath {

    private final int horizon;
    private final double[] best;
    private final int[] before;
    private double cost;
    private long days;

    /** @param horizon days; 1 to 62 */
    VisitPath(int horizon) {
        this.horizon = horizon;
        this.best = new double[horizon];
        this.before = new int[horizon];
    }

    /** @param visitCost kilometres that a visit adds on each day, infinite where none is possible */
    void find(double[] visitCost, PlaceCost place) {
        cost = place.unvisited();
        int last = -1;
        for (int day = 0; day < horizon; day++) {
            best[day] = Double.POSITIVE_INFINITY;
            if (visitCost[day] < Double.POSITIVE_INFINITY) {
                reach(day, visitCost[day], place);
                double whole = best[day] + place.afterLast(day);
                if (whole < cost) {
                    cost = whole;
                    last = day;
                }
            }
        }
        days = 0;
        for (int day = last; day >= 0; day = before[day]) {
            days |= 1L << day;
        }
    }

    private void reach(int day, double visitCost, PlaceCost place) {
        double least = place.untilFirst(day);
        int from = -1;
        for (int earlier = 0; earlier < day; earlier++) {
            double through = best[earlier] + place.between(day - earlier);
            if (through < least) {
                least = through;
                from = earlier;
            }
        }
        best[day] = least + visitCost + place.visit();
        before[day] = from;
    }

    /** Kilometres of the path: visits, worth of the shortage, and the cost-to-go. */
    double cost() {
        return cost;
    }

    /** The days found, a bit each. */
    long days() {
        return days;
    }
}
