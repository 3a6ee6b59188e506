package yaogui.console.restocking.rounds;

import java.util.List;

/** Distances between all stops and all vans' starts, measured once. Stops are numbered from 0, starts follow them. */
final class Network {

    private final List<Stop> stops;
    private final double[][] kilometres;

    Network(List<Stop> stops, List<Van> vans, Distance distance) {
        this.stops = List.copyOf(stops);
        int size = stops.size() + vans.size();
        this.kilometres = new double[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                kilometres[from][to] = from == to ? 0 : distance.kilometres(place(from, vans), place(to, vans));
            }
        }
    }

    private Coordinates place(int node, List<Van> vans) {
        return node < stops.size()
                ? stops.get(node).place()
                : vans.get(node - stops.size()).start();
    }

    List<Stop> stops() {
        return stops;
    }

    Stop stop(int node) {
        return stops.get(node);
    }

    /** The node at which the van with this number starts. */
    int startOf(int van) {
        return stops.size() + van;
    }

    double kilometres(int from, int to) {
        return kilometres[from][to];
    }
}
