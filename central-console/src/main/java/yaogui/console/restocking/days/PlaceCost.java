package yaogui.console.restocking.days;

/** The worth of what one place lacks, in kilometres, by the days of its visits. Immutable. */
final class PlaceCost {

    private final int horizon;
    private final double[] untilFirst;
    private final double[] between;
    private final double[] afterLast;
    private final double unvisited;
    private final double visit;

    PlaceCost(ShortageCurve curve, CostToGo toGo, int horizon, double worth, double visit) {
        this.horizon = horizon;
        this.untilFirst = new double[horizon];
        this.between = new double[horizon];
        this.afterLast = new double[horizon];
        this.unvisited = toGo.unvisited();
        this.visit = visit;
        for (int day = 0; day < horizon; day++) {
            untilFirst[day] = worth * curve.fromNow(day);
            between[day] = worth * curve.afterVisit(day);
            afterLast[day] = toGo.sinceVisit(horizon - day);
        }
    }

    /** Of a visit, beside the way there. */
    double visit() {
        return visit;
    }

    double untilFirst(int day) {
        return untilFirst[day];
    }

    double between(int days) {
        return between[days];
    }

    double afterLast(int day) {
        return afterLast[day];
    }

    double unvisited() {
        return unvisited;
    }

    /** Of visits on these days, a bit each, without the ways there. */
    double of(long days) {
        double sum = 0;
        int last = -1;
        for (int day = 0; day < horizon; day++) {
            if ((days & 1L << day) != 0) {
                sum += visit;
                sum += last < 0 ? untilFirst[day] : between[day - last];
                last = day;
            }
        }
        return last < 0 ? unvisited : sum + afterLast[last];
    }
}
