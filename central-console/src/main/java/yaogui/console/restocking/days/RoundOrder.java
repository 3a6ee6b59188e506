package yaogui.console.restocking.days;

import java.util.Arrays;

/** The order of one round's stops, made shorter by 2-opt (Croes 1958) and Or-opt (Or 1976) until neither helps. */
final class RoundOrder {

    private static final double NOISE = 1e-9;
    private static final int LONGEST_SEGMENT = 3;

    private RoundOrder() {}

    static double length(int[] order, int start, Roads roads) {
        double sum = 0;
        int last = start;
        for (int node : order) {
            sum += roads.between(last, node);
            last = node;
        }
        return sum + roads.between(last, start);
    }

    /** A new array. */
    static int[] shortened(int[] order, int start, Roads roads) {
        int[] path = new int[order.length + 2];
        path[0] = start;
        path[path.length - 1] = start;
        System.arraycopy(order, 0, path, 1, order.length);
        while (anyTurn(path, roads) || anyMove(path, roads)) {
            // the condition does the work
        }
        return Arrays.copyOfRange(path, 1, path.length - 1);
    }

    private static boolean anyTurn(int[] path, Roads roads) {
        for (int from = 1; from < path.length - 2; from++) {
            for (int to = from + 1; to < path.length - 1; to++) {
                double before = roads.between(path[from - 1], path[from]) + roads.between(path[to], path[to + 1]);
                double after = roads.between(path[from - 1], path[to]) + roads.between(path[from], path[to + 1]);
                if (after < before - NOISE) {
                    turn(path, from, to);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyMove(int[] path, Roads roads) {
        for (int length = 1; length <= LONGEST_SEGMENT; length++) {
            for (int from = 1; from + length < path.length; from++) {
                if (move(path, from, from + length - 1, roads)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Moves the stretch from {@code from} to {@code to}, both in it, between two others, if that helps. */
    private static boolean move(int[] path, int from, int to, Roads roads) {
        int first = path[from];
        int last = path[to];
        double saved = roads.between(path[from - 1], first)
                + roads.between(last, path[to + 1])
                - roads.between(path[from - 1], path[to + 1]);
        for (int gap = 0; gap < path.length - 1; gap++) {
            if (gap < from - 1 || gap > to) {
                double between = roads.between(path[gap], path[gap + 1]);
                double straight = roads.between(path[gap], first) + roads.between(last, path[gap + 1]) - between;
                double turned = roads.between(path[gap], last) + roads.between(first, path[gap + 1]) - between;
                if (Math.min(straight, turned) < saved - NOISE) {
                    if (turned < straight) {
                        turn(path, from, to);
                    }
                    shift(path, from, to, gap);
                    return true;
                }
            }
        }
        return false;
    }

    /** A block moves past its neighbours by three turns. */
    private static void shift(int[] path, int from, int to, int gap) {
        if (gap > to) {
            turn(path, from, to);
            turn(path, to + 1, gap);
            turn(path, from, gap);
        } else {
            turn(path, from, to);
            turn(path, gap + 1, from - 1);
            turn(path, gap + 1, to);
        }
    }

    private static void turn(int[] path, int from, int to) {
        for (int i = from, j = to; i < j; i++, j--) {
            int kept = path[i];
            path[i] = path[j];
            path[j] = kept;
        }
    }
}
