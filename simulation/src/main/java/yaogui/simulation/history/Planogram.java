package yaogui.simulation.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yaogui.agent.stock.Slot;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/** How many lanes a site's dispenser needs so that all that lay there finds room. */
final class Planogram {

    /** Boxes in a lane; more where even {@link #MOST_LANES} of them would not do. */
    static final int LANE_BOXES = 100;

    private static final int SMALLEST_LANE = 20;

    /** A letter's lanes have two digits. */
    private static final int MOST_LANES = 99;

    private static final int LETTERS = 26;

    private Planogram() {}

    /**
     * A letter a product. What was neither there nor taken has no lane.
     *
     * @param reports of one site
     * @throws IllegalStateException if the site has more products than there are letters
     */
    static List<Slot> lanes(List<MonthlyReport> reports, Goods goods) {
        Map<String, Integer> most = new TreeMap<>();
        reports.forEach(report -> most.merge(report.product(), report.most(), Math::max));
        most.values().removeIf(boxes -> boxes == 0);
        if (most.size() > LETTERS) {
            throw new IllegalStateException("site '%s' has %d products, and a dispenser has rows for %d; leave some out"
                    .formatted(reports.getFirst().site(), most.size(), LETTERS));
        }
        List<Slot> lanes = new ArrayList<>();
        char letter = 'A';
        for (Map.Entry<String, Integer> product : most.entrySet()) {
            lanes.addAll(row(letter++, goods.id(product.getKey()), product.getValue()));
        }
        return lanes;
    }

    private static List<Slot> row(char letter, ProductId product, int boxes) {
        int count = Math.min(MOST_LANES, Math.ceilDiv(boxes, LANE_BOXES));
        int capacity = count == 1 ? roomFor(boxes) : Math.max(LANE_BOXES, Math.ceilDiv(boxes, count));
        List<Slot> row = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            row.add(new Slot(new LaneId("%c%d".formatted(letter, i)), product, capacity));
        }
        return row;
    }

    /** Half as much again as ever lay there, in tens: a shelf that was never full must not bind the plan. */
    private static int roomFor(int boxes) {
        return Math.clamp(10L * Math.ceilDiv(boxes + boxes / 2, 10), SMALLEST_LANE, LANE_BOXES);
    }
}
