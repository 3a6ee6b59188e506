package yaogui.console.restocking.days;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The plain rule, which is the bar and the fall-back: visit today what is expected to run out within some days, the most urgent
 * first, each where it adds least, as long as the hours last; then, if wished, what runs out a little later and lies on the way.
 *
 * @param within days; a place is due if a shelf of it is expected to be empty by then
 * @param onTheWayWithin days; a place that is not due may be visited on the way if a shelf is expected to be empty by then
 * @param detour kilometres that such a visit may add; 0 for none
 */
public record RunsOutSoon(double within, double onTheWayWithin, double detour) {

    /** What is due within three days and nothing else. */
    public static final RunsOutSoon THREE_DAYS = new RunsOutSoon(3, 3, 0);

    /** Today's rounds, by van, in driving order. */
    public List<List<Integer>> today(Situation situation) {
        Calendar calendar = new Calendar(situation, 1);
        List<PlaceOutlook> places = situation.places();
        IntStream.range(0, places.size())
                .filter(place -> places.get(place).daysLeft() <= within)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> places.get(place).daysLeft()))
                .filter(place -> calendar.leastInsertion(place, 0) < Double.POSITIVE_INFINITY)
                .forEachOrdered(place -> insert(calendar, place));
        for (Optional<Integer> next = onTheWay(situation, calendar);
                next.isPresent();
                next = onTheWay(situation, calendar)) {
            insert(calendar, next.get());
        }
        return calendar.roundsOf(0);
    }

    private Optional<Integer> onTheWay(Situation situation, Calendar calendar) {
        List<PlaceOutlook> places = situation.places();
        return IntStream.range(0, places.size())
                .filter(place -> calendar.visits(place) == 0)
                .filter(place -> places.get(place).daysLeft() <= onTheWayWithin)
                .filter(place -> calendar.leastInsertion(place, 0) <= detour)
                .boxed()
                .min(Comparator.comparingDouble(place -> calendar.leastInsertion(place, 0)));
    }

    private static void insert(Calendar calendar, int place) {
        calendar.insert(place, 0);
        calendar.shorten();
    }
}
