package yaogui.console.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest convex shape around points: Andrew's monotone chain (1979). */
final class Hull {

    private Hull() {}

    static List<Point> around(List<Point> points) {
        List<Point> sorted = points.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> lower = chain(sorted);
        List<Point> upper = chain(sorted.reversed());
        List<Point> hull = new ArrayList<>(lower.subList(0, lower.size() - 1));
        hull.addAll(upper.subList(0, upper.size() - 1));
        return hull;
    }

    private static List<Point> chain(List<Point> points) {
        List<Point> chain = new ArrayList<>();
        for (Point point : points) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
                chain.removeLast();
            }
            chain.add(point);
        }
        return chain;
    }

    /** Above 0 for a turn to one side, below for the other, 0 for none. */
    private static double turn(Point from, Point over, Point to) {
        return (over.x() - from.x()) * (to.y() - from.y()) - (over.y() - from.y()) * (to.x() - from.x());
    }
}
