package yaogui.console.restocking.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the days on which places are visited, and the rounds of those days. */
public final class VisitDays {

    /** Days beyond the horizon within which the next visit must come; later is never cheaper for a stocked place. */
    private static final int BEYOND = 45;

    private VisitDays() {}

    /**
     * Plans; the same arguments give the same plan.
     *
     * @param yesterday the plan made a day before for the same places and vans, to go on from
     */
    public static VisitPlan plan(Situation situation, Optional<VisitPlan> yesterday, SearchEffort effort) {
        List<Double> shares = yesterday.map(VisitPlan::shares).orElseGet(() -> UsualShares.guess(situation));
        DaySearch search = new DaySearch(situation, costs(situation, shares, effort), effort);
        search.begin(yesterday
                .map(plan -> plan.rounds().subList(1, plan.rounds().size()))
                .orElse(List.of()));
        search.run();
        return planOf(search, shares);
    }

    private static List<PlaceCost> costs(Situation situation, List<Double> shares, SearchEffort effort) {
        int longest = effort.horizon() + BEYOND;
        List<PlaceCost> costs = new ArrayList<>();
        for (int place = 0; place < shares.size(); place++) {
            ShortageCurve curve = ShortageCurve.of(situation.places().get(place).shelves(), longest);
            double visit = effort.hour() * situation.places().get(place).stayHours();
            CostToGo toGo = new CostToGo(curve, effort.horizon(), longest, shares.get(place) + visit, effort.worth());
            costs.add(new PlaceCost(curve, toGo, effort.horizon(), effort.worth(), visit));
        }
        return costs;
    }

    private static VisitPlan planOf(DaySearch search, List<Double> shares) {
        Calendar calendar = search.calendar();
        List<List<List<Integer>>> rounds = new ArrayList<>();
        for (int day = 0; day < calendar.horizon(); day++) {
            rounds.add(calendar.roundsOf(day));
        }
        return new VisitPlan(rounds, calendar.kilometres(), search.cost(), UsualShares.learnt(shares, calendar));
    }
}
