package yaogui.console.restocking.days;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Large-neighbourhood search over visit days: takes some places out of all their rounds and puts each back on the days that
 * {@link VisitPath} finds, and keeps the result by simulated annealing. One thread.
 */
final class DaySearch {

    /** Kilometres that the cost may rise in one step, at the beginning and at the end. */
    private static final double WARM = 3;

    private static final double COLD = 0.05;

    private final Situation situation;
    private final List<PlaceCost> costs;
    private final SearchEffort effort;
    private final Calendar calendar;
    private final VisitPath path;
    private final double[] visitCost;
    private final Dice dice;
    private final Clusters clusters;
    private double cost;

    DaySearch(Situation situation, List<PlaceCost> costs, SearchEffort effort) {
        this.situation = situation;
        this.costs = costs;
        this.effort = effort;
        this.calendar = new Calendar(situation, effort.horizon());
        this.path = new VisitPath(effort.horizon());
        this.visitCost = new double[effort.horizon()];
        this.dice = new Dice(effort.seed());
        this.clusters = new Clusters(situation, calendar, dice);
    }

    Calendar calendar() {
        return calendar;
    }

    double cost() {
        return cost;
    }

    /** Takes over rounds as far as they fit; places in none of them are put on their best days. */
    void begin(List<List<List<Integer>>> rounds) {
        int places = situation.places().size();
        for (int day = 0; day < Math.min(rounds.size(), effort.horizon()); day++) {
            for (int van = 0; van < calendar.vans(); van++) {
                for (int place : rounds.get(day).get(van)) {
                    calendar.append(place, day, van);
                }
            }
        }
        int[] all = IntStream.range(0, places).toArray();
        dice.shuffle(all, places);
        for (int place : all) {
            if (calendar.visits(place) == 0) {
                putBack(place);
            }
        }
        settle();
    }

    void run() {
        double heat = WARM;
        double cooling = Math.pow(COLD / WARM, 1.0 / Math.max(1, effort.iterations()));
        Calendar.Kept best = calendar.keep();
        Calendar.Kept last = calendar.keep();
        double leastCost = cost;
        for (int i = 0; i < effort.iterations(); i++, heat *= cooling) {
            double before = cost;
            step();
            if (cost > before - heat * Math.log(dice.share())) {
                calendar.goBackTo(last);
                cost = before;
            } else {
                calendar.keepIn(last);
                if (cost < leastCost) {
                    leastCost = cost;
                    calendar.keepIn(best);
                }
            }
        }
        calendar.goBackTo(best);
        settle();
    }

    private void step() {
        int[] places = clusters.next();
        for (int place : places) {
            cost -= costs.get(place).of(calendar.visits(place)) + calendar.removeAll(place);
        }
        for (int place : places) {
            cost += putBack(place);
        }
    }

    /** @return what that adds to the cost */
    private double putBack(int place) {
        for (int day = 0; day < visitCost.length; day++) {
            visitCost[day] = calendar.leastInsertion(place, day);
        }
        path.find(visitCost, costs.get(place));
        for (long left = path.days(); left != 0; left &= left - 1) {
            calendar.insert(place, Long.numberOfTrailingZeros(left));
        }
        return path.cost();
    }

    /** Shortens the rounds and adds up the cost anew, so that the noise of millions of differences does not stay. */
    private void settle() {
        calendar.shorten();
        cost = calendar.kilometres();
        for (int place = 0; place < costs.size(); place++) {
            cost += costs.get(place).of(calendar.visits(place));
        }
    }
}
