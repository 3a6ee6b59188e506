package yaogui.console.restocking.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small rounds against the best of all orders and all choices. */
final class D02_AgainstEveryOrderTest {

    private static final Distance FLAT =
            (from, to) -> Math.hypot(from.latitude() - to.latitude(), from.longitude() - to.longitude());

    private static final int STOPS = 7;

    @Test
    void theOrderIsWithinHalfAPercentOfTheBestOnAverage() {
        double ours = 0;
        double best = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Stop> stops = stops(seed);
            ours += plan(stops, 1000).rounds().getFirst().kilometres();
            best += shortest(stops, 0, new ArrayList<>());
        }
        assertThat(ours / best).isBetween(1.0 - 1e-9, 1.005);
    }

    @Test
    void theChoiceIsWithinThreePercentOfTheBestOnAverage() {
        double ours = 0;
        double best = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Stop> stops = stops(seed);
            ours += worth(plan(stops, 3.5));
            best += worthiest(stops, 3.5);
        }
        assertThat(ours / best).isBetween(0.97, 1.0 + 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theOrderOfTheInputDoesNotMatter(int seed) {
        List<Stop> stops = stops(seed);
        List<Stop> shuffled = new ArrayList<>(stops);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(plan(shuffled, 3.5)).isEqualTo(plan(stops, 3.5));
    }

    @Test
    void greatCircleOfOneDegree() {
        // a degree of a meridian is 111.195 km on the mean sphere
        assertThat(new GreatCircle(1).kilometres(new Coordinates(30, 110), new Coordinates(31, 110)))
                .isCloseTo(111.195, within(1e-3));
        assertThat(new GreatCircle(1.3).kilometres(new Coordinates(30, 110), new Coordinates(30, 111)))
                .isCloseTo(1.3 * 96.297, within(1e-2));
    }

    private static DayOfRounds plan(List<Stop> stops, double hours) {
        Van van = new Van("v1", 1000, hours, new Coordinates(50, 50), 50, LocalTime.of(0, 0));
        return DayOfRounds.plan(stops, List.of(van), FLAT);
    }

    private static List<Stop> stops(int seed) {
        Random random = new Random(seed);
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            Coordinates place = new Coordinates(100 * random.nextDouble(), 100 * random.nextDouble());
            stops.add(new Stop("s" + i, place, 0, 2000, 0.2, 10, 1 + 9 * random.nextDouble()));
        }
        return stops;
    }

    private static double worth(DayOfRounds day) {
        return day.rounds().stream()
                .flatMap(round -> round.calls().stream())
                .mapToDouble(call -> call.stop().worth())
                .sum();
    }

    private static double worthiest(List<Stop> stops, double hours) {
        double best = 0;
        for (int choice = 1; choice < 1 << stops.size(); choice++) {
            List<Stop> chosen = new ArrayList<>();
            for (int i = 0; i < stops.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    chosen.add(stops.get(i));
                }
            }
            double worth = chosen.stream().mapToDouble(Stop::worth).sum();
            if (worth > best && shortest(chosen, 0, new ArrayList<>()) / 50 + 0.2 * chosen.size() <= hours) {
                best = worth;
            }
        }
        return best;
    }

    private static double shortest(List<Stop> left, double driven, List<Stop> order) {
        Coordinates last =
                order.isEmpty() ? new Coordinates(50, 50) : order.getLast().place();
        if (left.isEmpty()) {
            return driven + FLAT.kilometres(last, new Coordinates(50, 50));
        }
        double best = Double.POSITIVE_INFINITY;
        for (Stop next : left) {
            List<Stop> rest = new ArrayList<>(left);
            rest.remove(next);
            order.add(next);
            best = Math.min(best, shortest(rest, driven + FLAT.kilometres(last, next.place()), order));
            order.removeLast();
        }
        return best;
    }
}
