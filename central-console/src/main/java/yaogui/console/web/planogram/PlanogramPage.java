package yaogui.console.web.planogram;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.LaneView;
import yaogui.console.fleet.Planograms;
import yaogui.console.web.Typed;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.document.Product;

/**
 * What each lane is for.
 *
 * @param view of the dispenser
 * @param wanted what the console wants there; empty where its own file says it
 * @param products that a lane can be for
 * @param typed what was refused
 */
public record PlanogramPage(
        DispenserView view, Optional<Planograms.Wanted> wanted, List<Product> products, Typed typed) {

    /** The one form. */
    public static final String FORM = "lanes";

    /**
     * A line of the form.
     *
     * @param view what lies there
     * @param product what it is for
     * @param capacity how many fit
     * @param narrowestDrop how long the curtain must be dark at least, in milliseconds; empty as for every lane
     * @param mustBeEmptied how many boxes of another product lie in it
     */
    public record Line(LaneView view, String product, String capacity, String narrowestDrop, int mustBeEmptied) {}

    /** Whether the dispenser goes by what the console wants. */
    public boolean isInForce() {
        return wanted.filter(one -> one.applied().equals(Optional.of(one.version())))
                .isPresent();
    }

    /** Every lane that the dispenser has said it has. */
    public List<Line> lines() {
        return view.lanes().stream()
                .filter(lane -> lane.capacity() > 0)
                .map(this::line)
                .toList();
    }

    private Line line(LaneView lane) {
        Optional<Planogram.Lane> meant = wanted.flatMap(one -> one.planogram().find(lane.lane()));
        String product = meant.map(one -> one.product().text())
                .orElseGet(() -> lane.product().map(id -> id.text()).orElse(""));
        int others = lane.layers().stream()
                .filter(layer -> !layer.product().text().equals(product))
                .mapToInt(layer -> Math.max(0, layer.quantity()))
                .sum();
        int capacity = meant.map(Planogram.Lane::capacity).orElse(lane.capacity());
        return new Line(
                lane,
                typed.find(FORM, "product-" + lane.lane()).orElse(product),
                typed.find(FORM, "capacity-" + lane.lane()).orElse(String.valueOf(capacity)),
                typed.find(FORM, "drop-" + lane.lane())
                        .or(() -> meant.flatMap(Planogram.Lane::narrowestDropMillis)
                                .map(String::valueOf))
                        .orElse(""),
                others);
    }
}
