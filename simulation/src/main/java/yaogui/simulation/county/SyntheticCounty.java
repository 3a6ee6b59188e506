package yaogui.simulation.county;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import yaogui.console.restocking.days.DayVan;
import yaogui.console.restocking.days.PlaceOutlook;
import yaogui.console.restocking.days.Roads;
import yaogui.console.restocking.days.ShelfOutlook;
import yaogui.console.restocking.days.Situation;

/** An invented county with its shelves: three products, racks in the villages, cabinets in the offices. One thread. */
final class SyntheticCounty {

    private static final double KILOMETRES_PER_HOUR = 35;

    /** Boxes a day of the three products at a village's rack, before the factor of the wish. */
    private static final double[] VILLAGE_PER_DAY = {0.6, 0.3, 0.15};

    private static final int[] VILLAGE_LANES = {2, 1, 1};
    private static final int VILLAGE_LANE = 10;
    private static final double VILLAGE_STAY = 0.4;

    /** An office serves as many as three villages, with larger cabinets. */
    private static final double OFFICE_FACTOR = 3;

    private static final int[] OFFICE_LANES = {4, 2, 1};
    private static final int OFFICE_LANE = 15;
    private static final double OFFICE_STAY = 0.7;

    /** Shape of the gamma by which shelves of one product differ. */
    private static final double SCATTER = 2;

    private final CountyMap map;
    private final Roads roads;
    private final List<DayVan> vans = new ArrayList<>();
    private final List<List<SyntheticShelf>> shelves = new ArrayList<>();

    SyntheticCounty(CountyWish wish, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        this.map = new CountyMap(wish, chance);
        List<Integer> starts = map.starts(wish.vans());
        this.roads = map.roads(starts);
        for (int van = 0; van < wish.vans(); van++) {
            vans.add(new DayVan(wish.places() + van, wish.vanHours(), KILOMETRES_PER_HOUR));
        }
        for (int place = 0; place < wish.places(); place++) {
            shelves.add(shelvesOf(place, wish.demand(), chance));
        }
    }

    private List<SyntheticShelf> shelvesOf(int place, double demand, RandomGenerator chance) {
        boolean office = map.isOffice(place);
        List<SyntheticShelf> result = new ArrayList<>();
        for (int product = 0; product < VILLAGE_PER_DAY.length; product++) {
            double perDay = demand * VILLAGE_PER_DAY[product] * (office ? OFFICE_FACTOR : 1);
            int lanes = office ? OFFICE_LANES[product] : VILLAGE_LANES[product];
            result.add(new SyntheticShelf(lanes, office ? OFFICE_LANE : VILLAGE_LANE, perDay, SCATTER, chance));
        }
        return result;
    }

    /** The shelves of a place. */
    List<SyntheticShelf> shelves(int place) {
        return shelves.get(place);
    }

    List<SyntheticShelf> shelves() {
        return shelves.stream().flatMap(List::stream).toList();
    }

    double stayHours(int place) {
        return map.isOffice(place) ? OFFICE_STAY : VILLAGE_STAY;
    }

    List<DayVan> vans() {
        return vans;
    }

    Roads roads() {
        return roads;
    }

    /** This morning, as far as a planner can know. */
    Situation situation() {
        List<PlaceOutlook> places = new ArrayList<>();
        for (int place = 0; place < shelves.size(); place++) {
            List<ShelfOutlook> outlooks =
                    shelves.get(place).stream().map(SyntheticShelf::outlook).toList();
            places.add(new PlaceOutlook("S%03d".formatted(place), stayHours(place), outlooks));
        }
        return new Situation(places, vans, roads);
    }
}
