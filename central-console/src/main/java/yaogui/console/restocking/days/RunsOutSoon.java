package yaogui.console.restocking.days;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plain rule, which is the bar and the fall-back: visit today what is expected to run out within some days, the most urgent
 * first, each where it adds least, as long as the hours last.
 */
public final class RunsOutSoon {

    private RunsOutSoon() {}

    /**
     * Today's rounds, by van, in driving order.
     *
     * @param within days; a place is due if a shelf of it is expected to be empty by then
     */
    public static List<List<Integer>> today(Situation situation, double within) {
        Calendar calendar = new Calendar(situation, 1);
        List<PlaceOutlook> places = situation.places();
        IntStream.range(0, places.size())
                .filter(place -> places.get(place).daysLeft() <= within)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> places.get(place).daysLeft()))
                .filter(place -> calendar.leastInsertion(place, 0) < Double.POSITIVE_INFINITY)
                .forEachOrdered(place -> insert(calendar, place));
        calendar.shorten();
        return calendar.roundsOf(0);
    }

    private static void insert(Calendar calendar, int place) {
        calendar.insert(place, 0);
        calendar.shorten();
    }
}
