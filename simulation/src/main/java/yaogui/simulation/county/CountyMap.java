package yaogui.simulation.county;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import yaogui.console.restocking.days.Roads;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.restocking.rounds.GreatCircle;

/**
 * Where the places of an invented county lie, and how far apart by road: the great circle times the mean of the two townships'
 * factors, 1.2 in the valley to 1.7 in the hills. Immutable.
 */
final class CountyMap {

    private static final Coordinates SEAT = new Coordinates(29.6, 108.4);
    private static final double KILOMETRES_A_DEGREE = 111.2;
    private static final double EAST_WEST = 30;
    private static final double NORTH_SOUTH = 25;
    private static final double VILLAGES_SPREAD = 4.5;
    private static final double VALLEY = 1.2;
    private static final double HILLS = 1.7;
    private static final GreatCircle STRAIGHT = new GreatCircle(1);

    private final List<Coordinates> places = new ArrayList<>();
    private final double[] winding;
    private final int townships;

    /** The offices come first, the seat before all; then the villages, township by township in turn. */
    CountyMap(CountyWish wish, RandomGenerator chance) {
        this.townships = wish.townships();
        this.winding = new double[townships];
        for (int township = 0; township < townships; township++) {
            winding[township] = township == 0 ? VALLEY : chance.nextDouble(VALLEY, HILLS);
            places.add(
                    township == 0
                            ? SEAT
                            : at(
                                    SEAT,
                                    chance.nextDouble(-EAST_WEST, EAST_WEST),
                                    chance.nextDouble(-NORTH_SOUTH, NORTH_SOUTH)));
        }
        for (int place = townships; place < wish.places(); place++) {
            places.add(at(
                    places.get(place % townships),
                    VILLAGES_SPREAD * chance.nextGaussian(),
                    VILLAGES_SPREAD * chance.nextGaussian()));
        }
    }

    private static Coordinates at(Coordinates from, double eastKilometres, double northKilometres) {
        double east = eastKilometres / KILOMETRES_A_DEGREE / Math.cos(Math.toRadians(from.latitude()));
        return new Coordinates(from.latitude() + northKilometres / KILOMETRES_A_DEGREE, from.longitude() + east);
    }

    boolean isOffice(int place) {
        return place < townships;
    }

    /** The offices at which so many vans best stand: the seat, then each where it brings places nearest to a van. */
    List<Integer> starts(int vans) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        while (starts.size() < vans) {
            int best = 0;
            for (int office = 1; office < townships; office++) {
                best = wayToNearest(starts, office) < wayToNearest(starts, best) ? office : best;
            }
            starts.add(best);
        }
        return starts;
    }

    private double wayToNearest(List<Integer> starts, int another) {
        double sum = 0;
        for (int place = 0; place < places.size(); place++) {
            double least = kilometres(place, another);
            for (int start : starts) {
                least = Math.min(least, kilometres(place, start));
            }
            sum += least;
        }
        return sum;
    }

    private double kilometres(int from, int to) {
        double factor = (winding[from % townships] + winding[to % townships]) / 2;
        return factor * STRAIGHT.kilometres(places.get(from), places.get(to));
    }

    /** Between all places, and after them the starts, which are offices again. */
    Roads roads(List<Integer> starts) {
        int size = places.size() + starts.size();
        double[][] table = new double[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                table[from][to] = kilometres(placeOf(from, starts), placeOf(to, starts));
            }
        }
        return new Roads(table);
    }

    private int placeOf(int node, List<Integer> starts) {
        return node < places.size() ? node : starts.get(node - places.size());
    }
}
