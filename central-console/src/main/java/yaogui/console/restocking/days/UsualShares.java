package yaogui.console.restocking.days;

import java.util.ArrayList;
import java.util.List;

/**
 * The kilometres of a round that a visit to each place usually costs: a round's length is shared among its stops by what each
 * would save if it were left out. Before any plan it is guessed from the map.
 */
final class UsualShares {

    /** Stops of a usual day, for the guess. */
    private static final double USUAL_STOPS = 12;

    /** Weight of a new plan against all before it. */
    private static final double FRESH = 0.1;

    private static final double LEAST = 0.1;

    private UsualShares() {}

    static List<Double> guess(Situation situation) {
        List<Double> shares = new ArrayList<>();
        int places = situation.places().size();
        double stops = Math.min(USUAL_STOPS, places);
        for (int place = 0; place < places; place++) {
            double out = Double.POSITIVE_INFINITY;
            for (DayVan van : situation.vans()) {
                out = Math.min(out, situation.roads().between(place, van.start()));
            }
            int[] near = situation.roads().nearest(place, places, 3);
            shares.add(Math.max(LEAST, 2 * out / stops + situation.roads().between(place, near[near.length - 1])));
        }
        return shares;
    }

    /** A place without a visit costs what it would add on the best day, so that nobody waits for a way that never gets cheaper. */
    static List<Double> learnt(List<Double> before, Calendar calendar) {
        double[] sum = new double[before.size()];
        int[] visits = new int[before.size()];
        for (int day = 0; day < calendar.horizon(); day++) {
            for (int van = 0; van < calendar.vans(); van++) {
                addRound(calendar, day, van, sum, visits);
            }
        }
        List<Double> after = new ArrayList<>();
        for (int place = 0; place < sum.length; place++) {
            double old = before.get(place);
            double now = visits[place] == 0 ? leastInsertion(calendar, place) : sum[place] / visits[place];
            after.add(now == Double.POSITIVE_INFINITY ? old : Math.max(LEAST, old + FRESH * (now - old)));
        }
        return after;
    }

    private static double leastInsertion(Calendar calendar, int place) {
        double least = Double.POSITIVE_INFINITY;
        for (int day = 0; day < calendar.horizon(); day++) {
            least = Math.min(least, calendar.leastInsertion(place, day));
        }
        return least;
    }

    private static void addRound(Calendar calendar, int day, int van, double[] sum, int[] visits) {
        int[] order = calendar.order(day, van);
        double savings = 0;
        for (int position = 0; position < order.length; position++) {
            savings += calendar.saving(day, van, position);
        }
        double scale = savings > 0 ? calendar.kilometres(day, van) / savings : 0;
        for (int position = 0; position < order.length; position++) {
            sum[order[position]] += scale * calendar.saving(day, van, position);
            visits[order[position]]++;
        }
    }
}
