package yaogui.console.restocking.days;

import java.util.List;

/**
 * Which place is visited on which day by which van, in driving order, over the horizon. Only the first day is meant to be
 * driven; the rest is what tomorrow's search begins with.
 *
 * @param rounds by day, then van, then order: numbers of places
 * @param kilometres of all rounds
 * @param cost what the search made small: kilometres, and the worth of shortage and of the time after the horizon in kilometres
 * @param shares kilometres of a round that a visit to each place has usually cost, learnt from plan to plan
 */
public record VisitPlan(List<List<List<Integer>>> rounds, double kilometres, double cost, List<Double> shares) {

    public VisitPlan {
        rounds = List.copyOf(rounds);
        shares = List.copyOf(shares);
    }

    /** The rounds of the first day, by van. */
    public List<List<Integer>> today() {
        return rounds.getFirst();
    }
}
