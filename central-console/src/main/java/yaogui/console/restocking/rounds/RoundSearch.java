package yaogui.console.restocking.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which places are driven to and in which order. First the insertion that buys most worth an hour (the ratio rule of
 * orienteering, Tsiligirides 1984, with cheapest insertion), then {@link Improvement}; the hours won are spent on further
 * insertions, and a place left out takes the seat of one worth less where it fits. Nothing is drawn at random.
 */
final class RoundSearch {

    private final Network network;
    private final List<Route> routes = new ArrayList<>();
    private final SortedSet<Integer> waiting = new TreeSet<>();

    RoundSearch(Network network, List<Van> vans) {
        this.network = network;
        for (int van = 0; van < vans.size(); van++) {
            routes.add(Route.empty(network, vans.get(van), van));
        }
        for (int node = 0; node < network.stops().size(); node++) {
            waiting.add(node);
        }
    }

    /** Each replacement adds worth and there are finitely many sets of stops, so this ends. */
    void run() {
        do {
            fill();
            new Improvement(routes).run();
        } while (anyFits() || anyReplacement());
        routes.replaceAll(Route::worthierFirst);
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The stops in no round. */
    List<Stop> leftOut() {
        return waiting.stream().map(network::stop).toList();
    }

    private void fill() {
        for (Insertion best = bestInsertion(); best != null; best = bestInsertion()) {
            routes.set(best.route(), best.result());
            waiting.remove(best.node());
        }
    }

    private boolean anyFits() {
        return bestInsertion() != null;
    }

    private @Nullable Insertion bestInsertion() {
        Insertion best = null;
        for (int node : waiting) {
            for (int r = 0; r < routes.size(); r++) {
                Route result = routes.get(r).withCheapest(node);
                if (result != null) {
                    Insertion candidate = new Insertion(node, r, result, worthAnHour(node, routes.get(r), result));
                    best = best == null || candidate.value() > best.value() ? candidate : best;
                }
            }
        }
        return best;
    }

    private double worthAnHour(int node, Route before, Route after) {
        double extra = after.timetable().hours() - before.timetable().hours();
        return network.stop(node).worth() / Math.max(extra, Route.NOISE);
    }

    private boolean anyReplacement() {
        List<Integer> worthiest = waiting.stream()
                .sorted(Comparator.comparingDouble(
                        (Integer node) -> -network.stop(node).worth()))
                .toList();
        for (int node : worthiest) {
            for (int r = 0; r < routes.size(); r++) {
                if (replaceOneIn(r, node)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean replaceOneIn(int r, int node) {
        Route route = routes.get(r);
        for (int position = 0; position < route.size(); position++) {
            int lesser = route.node(position);
            Route result = network.stop(lesser).worth() < network.stop(node).worth() - Route.NOISE
                    ? route.without(position).withCheapest(node)
                    : null;
            if (result != null) {
                routes.set(r, result);
                waiting.remove(node);
                waiting.add(lesser);
                return true;
            }
        }
        return false;
    }

    private record Insertion(int node, int route, Route result, double value) {}
}
