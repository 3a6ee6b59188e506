package yaogui.console.restocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import yaogui.console.restocking.rounds.DayOfRounds;
import yaogui.console.restocking.rounds.Distance;
import yaogui.console.restocking.rounds.LeftOut;
import yaogui.console.restocking.rounds.Stop;
import yaogui.console.restocking.rounds.Van;

/**
 * The work of one day: what is done on which round, and what is left for another day.
 *
 * @param rounds one a van that has something to do, by van
 * @param carriedOver due places that no van gets to, the worthiest first
 */
record DayWork(List<Round> rounds, List<CarriedOver> carriedOver) {

    /** Sends the vans to the places that are due. */
    static DayWork of(DuePlaces places, List<Van> vans, Policy policy, Distance distance) {
        SortedMap<String, PlaceWork> work = new TreeMap<>();
        SortedMap<String, Stop> stops = new TreeMap<>();
        List<CarriedOver> carriedOver = new ArrayList<>();
        places.due().forEach((site, fillings) -> {
            PlaceWork place = PlaceWork.of(fillings);
            work.put(site, place);
            place.stop(policy).ifPresent(stop -> stops.put(site, stop));
        });
        DayOfRounds day = DayOfRounds.plan(List.copyOf(stops.values()), vans, distance);
        work.forEach((site, place) -> {
            if (!stops.containsKey(site)) {
                carriedOver.add(place.carriedOver(LeftOut.NO_COORDINATES));
            } else if (day.leftOut().containsKey(site)) {
                carriedOver.add(place.carriedOver(day.leftOut().get(site)));
            }
        });
        carriedOver.sort(Comparator.comparingDouble((CarriedOver one) -> -one.unmetDemand())
                .thenComparing(CarriedOver::site));
        return new DayWork(
                day.rounds().stream().map(driven -> RoundSheet.of(driven, work)).toList(), carriedOver);
    }

    void report(Findings findings) {
        carriedOver.forEach(left -> {
            switch (left.reason()) {
                case NO_VAN, NO_COORDINATES -> {} // said already, once for the day or for the place
                case LOAD_ABOVE_EVERY_VAN -> report(FindingKind.SITE_LOAD_ABOVE_EVERY_VAN, left, findings);
                case OUT_OF_REACH -> report(FindingKind.SITE_OUT_OF_REACH, left, findings);
                case DAY_FULL -> report(FindingKind.SITE_CARRIED_OVER, left, findings);
            }
        });
    }

    private static void report(FindingKind kind, CarriedOver left, Findings findings) {
        double unmet = Math.round(left.unmetDemand() * 10) / 10.0;
        findings.add(kind, "site", left.site(), "quantity", left.boxes(), "unmet", unmet);
    }
}
