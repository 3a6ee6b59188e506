package yaogui.console.web.fleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.LaneView;
import yaogui.console.stock.Layer;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.UpState.Closure;

/**
 * A lane as a dispenser's page shows it.
 *
 * @param view what is known of it
 * @param name of its product
 * @param state how it stands
 * @param segments its bar, front first
 * @param lots its lots, front first
 */
public record LaneCard(LaneView view, Optional<Text> name, StockState state, List<Segment> segments, List<Lot> lots) {

    /**
     * The boxes of one lot.
     *
     * @param layer the boxes
     * @param date how their last day stands
     */
    public record Lot(Layer layer, Segment.DateState date) {}

    static LaneCard of(LaneView view, LocalDate today) {
        List<Lot> lots = view.layers().stream()
                .map(layer -> new Lot(layer, date(layer.expiry(), today)))
                .toList();
        return new LaneCard(view, view.productName(), state(view), segments(view, lots), lots);
    }

    private static StockState state(LaneView view) {
        StockState byCount = StockState.of(view.count(), view.capacity());
        boolean shut = view.closed().filter(why -> why != Closure.EMPTY).isPresent();
        return shut && byCount != StockState.EMPTY ? StockState.CLOSED : byCount;
    }

    /** A bar is as long as what fits; where nobody has said what fits, as what is there. */
    private static List<Segment> segments(LaneView view, List<Lot> lots) {
        double whole = Math.max(1, Math.max(view.capacity(), view.count()));
        List<Segment> segments = new ArrayList<>();
        double from = 0;
        for (Lot lot : lots) {
            double width = 100 * Math.max(0, lot.layer().quantity()) / whole;
            segments.add(new Segment(from, width, lot.date()));
            from += width;
        }
        return segments;
    }

    private static Segment.DateState date(Optional<LocalDate> expiry, LocalDate today) {
        if (expiry.isEmpty()) {
            return Segment.DateState.UNKNOWN;
        }
        if (expiry.get().isBefore(today)) {
            return Segment.DateState.EXPIRED;
        }
        return expiry.get().isAfter(today.plusDays(LaneStocks.EXPIRING_DAYS))
                ? Segment.DateState.FINE
                : Segment.DateState.EXPIRING;
    }

    /** Whether the dispenser counts otherwise than the console. */
    public boolean differs() {
        return view.reportedCount().filter(own -> own != view.count()).isPresent();
    }
}
