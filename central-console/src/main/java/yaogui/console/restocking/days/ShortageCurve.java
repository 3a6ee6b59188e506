package yaogui.console.restocking.days;

import java.util.List;
import yaogui.console.restocking.demand.DemandDistribution;

/** Boxes asked for in vain at one place, expected, by the days that it waits for a visit. Immutable. */
final class ShortageCurve {

    /** A shelf that is empty with this chance is taken to be so on all later days: the curve goes on straight. */
    private static final double SURELY_EMPTY = 0.995;

    private final double[] fromNow;
    private final double[] afterVisit;

    private ShortageCurve(double[] fromNow, double[] afterVisit) {
        this.fromNow = fromNow;
        this.afterVisit = afterVisit;
    }

    /** @param longest days for which it is asked at most */
    static ShortageCurve of(List<ShelfOutlook> shelves, int longest) {
        double[] fromNow = new double[longest + 1];
        double[] afterVisit = new double[longest + 1];
        for (ShelfOutlook shelf : shelves) {
            add(fromNow, shelf, shelf.onHand());
            add(afterVisit, shelf, Math.max(shelf.onHand(), shelf.filledTo()));
        }
        return new ShortageCurve(fromNow, afterVisit);
    }

    private static void add(double[] curve, ShelfOutlook shelf, int boxes) {
        double last = 0;
        boolean empty = false;
        for (int days = 1; days < curve.length; days++) {
            if (empty) {
                last += shelf.perDay();
            } else {
                DemandDistribution demand = shelf.demand(days);
                last = demand.expectedShortage(boxes);
                empty = demand.exceeds(boxes) > SURELY_EMPTY;
            }
            curve[days] += last;
        }
    }

    /** If the first visit comes on the morning of this day, 0 being today. */
    double fromNow(int day) {
        return fromNow[day];
    }

    /** Between two visits that are so many days apart. */
    double afterVisit(int days) {
        return afterVisit[days];
    }
}
