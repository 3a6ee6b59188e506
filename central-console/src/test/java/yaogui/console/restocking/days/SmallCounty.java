package yaogui.console.restocking.days;

import java.util.ArrayList;
import java.util.List;

/** Situations to plan for: places in rows, one van. */
final class SmallCounty {

    private SmallCounty() {}

    /** A shelf of one product whose daily takings are nearly sure. */
    static ShelfOutlook shelf(int onHand, int filledTo, double perDay) {
        return new ShelfOutlook(onHand, filledTo, perDay, 1e6, 1e6);
    }

    /** One van at (0, 0) and places on a plane; the position of a place is {x, y} in kilometres. */
    static Situation of(double vanHours, List<double[]> positions, List<ShelfOutlook> shelves) {
        List<double[]> nodes = new ArrayList<>(positions);
        nodes.add(new double[] {0, 0});
        double[][] roads = new double[nodes.size()][nodes.size()];
        for (int from = 0; from < roads.length; from++) {
            for (int to = 0; to < roads.length; to++) {
                roads[from][to] =
                        Math.hypot(nodes.get(from)[0] - nodes.get(to)[0], nodes.get(from)[1] - nodes.get(to)[1]);
            }
        }
        List<PlaceOutlook> places = new ArrayList<>();
        for (int place = 0; place < positions.size(); place++) {
            places.add(new PlaceOutlook("P" + place, 0.5, List.of(shelves.get(place))));
        }
        return new Situation(places, List.of(new DayVan(positions.size(), vanHours, 40)), new Roads(roads));
    }

    /** So many places anywhere within 30 km, with anything on their shelves. */
    static Situation anywhere(int places, double vanHours, long seed) {
        Dice dice = new Dice(seed);
        List<double[]> positions = new ArrayList<>();
        List<ShelfOutlook> shelves = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            positions.add(new double[] {60 * dice.share() - 30, 60 * dice.share() - 30});
            shelves.add(new ShelfOutlook(dice.below(20), 20, 0.2 + 2 * dice.share(), 5, 2));
        }
        return of(vanHours, positions, shelves);
    }

    /** The days of this plan on which a place is visited. */
    static List<Integer> daysOf(VisitPlan plan, int place) {
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < plan.rounds().size(); day++) {
            if (plan.rounds().get(day).stream().anyMatch(round -> round.contains(place))) {
                days.add(day);
            }
        }
        return days;
    }
}
