package yaogui.console.restocking.rounds;

import java.util.Arrays;
import java.util.List;

/**
 * Makes rounds shorter without changing which places they serve, until no single move helps: 2-opt (Croes 1958) turns a
 * stretch round, Or-opt (Or 1976) moves up to three stops elsewhere, also into another van's round, and tails of two rounds
 * change places (2-opt*, Potvin and Rousseau 1995).
 */
final class Improvement {

    private static final int LONGEST_SEGMENT = 3;

    private final List<Route> routes;

    /** Works on the given list, in place. */
    Improvement(List<Route> routes) {
        this.routes = routes;
    }

    /** Takes the first move that helps, again and again; each makes the rounds shorter, so it ends. */
    void run() {
        while (anyTurn() || anyMove() || anyTailExchange()) {
            // the condition does the work
        }
    }

    private boolean anyTurn() {
        for (int r = 0; r < routes.size(); r++) {
            int[] order = routes.get(r).order();
            for (int from = 0; from < order.length; from++) {
                for (int to = from + 2; to <= order.length; to++) {
                    if (take(r, Orders.reverse(order, from, to))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean anyMove() {
        for (int a = 0; a < routes.size(); a++) {
            int size = routes.get(a).size();
            for (int length = 1; length <= LONGEST_SEGMENT; length++) {
                for (int from = 0; from + length <= size; from++) {
                    if (anyPlaceFor(a, from, from + length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean anyPlaceFor(int a, int from, int to) {
        int[] order = routes.get(a).order();
        int[] segment = Arrays.copyOfRange(order, from, to);
        int[] turned = Orders.reverse(segment, 0, segment.length);
        int[] rest = Orders.remove(order, from, to);
        for (int b = 0; b < routes.size(); b++) {
            int[] target = a == b ? rest : routes.get(b).order();
            for (int position = 0; position <= target.length; position++) {
                int[] straight = Orders.insert(target, position, segment);
                int[] reversed = Orders.insert(target, position, turned);
                boolean helped = a == b
                        ? take(a, straight) || take(a, reversed)
                        : take(a, rest, b, straight) || take(a, rest, b, reversed);
                if (helped) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean anyTailExchange() {
        for (int a = 0; a < routes.size(); a++) {
            for (int b = a + 1; b < routes.size(); b++) {
                int[] one = routes.get(a).order();
                int[] other = routes.get(b).order();
                for (int i = 0; i <= one.length; i++) {
                    for (int j = 0; j <= other.length; j++) {
                        if (take(a, Orders.join(one, i, other, j), b, Orders.join(other, j, one, i))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean take(int r, int[] order) {
        Route candidate = routes.get(r).withOrder(order);
        boolean helps =
                candidate.isFeasible() && candidate.cost() < routes.get(r).cost() - Route.NOISE;
        if (helps) {
            routes.set(r, candidate);
        }
        return helps;
    }

    private boolean take(int a, int[] orderOfA, int b, int[] orderOfB) {
        Route newA = routes.get(a).withOrder(orderOfA);
        Route newB = routes.get(b).withOrder(orderOfB);
        double before = routes.get(a).cost() + routes.get(b).cost();
        boolean helps = newA.isFeasible() && newB.isFeasible() && newA.cost() + newB.cost() < before - Route.NOISE;
        if (helps) {
            routes.set(a, newA);
            routes.set(b, newB);
        }
        return helps;
    }
}
