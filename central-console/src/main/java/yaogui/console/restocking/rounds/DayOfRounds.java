package yaogui.console.restocking.rounds;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rounds of one day, one a van, and what did not fit.
 *
 * @param rounds the rounds that have a stop, by van
 * @param leftOut the sites that are in none, with the reason
 */
public record DayOfRounds(List<DrivenRound> rounds, SortedMap<String, LeftOut> leftOut) {

    public DayOfRounds {
        rounds = List.copyOf(rounds);
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /**
     * Plans a day. The order of the arguments' lists does not matter.
     *
     * @param stops places with different codes that want a visit
     * @param vans vans with different ids, room, hours and speed above 0
     * @param distance how far it is by road
     */
    public static DayOfRounds plan(List<Stop> stops, List<Van> vans, Distance distance) {
        List<Stop> orderedStops =
                stops.stream().sorted(Comparator.comparing(Stop::site)).toList();
        List<Van> orderedVans =
                vans.stream().sorted(Comparator.comparing(Van::id)).toList();
        Network network = new Network(orderedStops, orderedVans, distance);
        RoundSearch search = new RoundSearch(network, orderedVans);
        search.run();
        List<DrivenRound> rounds = search.routes().stream()
                .filter(route -> route.size() > 0)
                .map(route -> DrivenRound.of(network, route))
                .toList();
        SortedMap<String, LeftOut> leftOut = new TreeMap<>();
        for (Stop stop : search.leftOut()) {
            leftOut.put(stop.site(), why(stop, orderedVans, distance));
        }
        return new DayOfRounds(rounds, leftOut);
    }

    private static LeftOut why(Stop stop, List<Van> vans, Distance distance) {
        if (vans.isEmpty()) {
            return LeftOut.NO_VAN;
        }
        if (vans.stream().allMatch(van -> van.capacityBoxes() < stop.boxes())) {
            return LeftOut.LOAD_ABOVE_EVERY_VAN;
        }
        Network alone = new Network(List.of(stop), vans, distance);
        for (int van = 0; van < vans.size(); van++) {
            if (Route.empty(alone, vans.get(van), van).with(0, 0).isFeasible()) {
                return LeftOut.DAY_FULL;
            }
        }
        return LeftOut.OUT_OF_REACH;
    }
}
