package yaogui.console.web.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yaogui.console.fleet.LaneView;
import yaogui.console.stock.PaperEntries;
import yaogui.protocol.Gtin;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Marking;
import yaogui.protocol.document.Product;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.StaffFact;
import yaogui.protocol.event.Withdrawn;

/**
 * Refuses from paper what the machine itself would have refused.
 *
 * @param lanes the machine's
 * @param before what was entered for it from paper already
 * @param held lots that must not be given out
 * @param products as the catalogue describes them
 * @param today in the county
 */
record PaperJudge(
        List<LaneView> lanes,
        List<PaperEntries.Line> before,
        Set<Holds.Lot> held,
        List<Product> products,
        LocalDate today) {

    /** What was done longer ago is in nobody's memory any more. */
    private static final int MOST_DAYS_BACK = 92;

    /** Why it is not entered, if so. */
    Optional<PaperRefusal> objection(PaperForm.Reading.Done done) {
        if (done.visited().isAfter(today) || done.visited().isBefore(today.minusDays(MOST_DAYS_BACK))) {
            return Optional.of(PaperRefusal.BAD_DAY);
        }
        boolean twice = before.stream()
                .anyMatch(line -> line.paper().visited().equals(done.visited())
                        && line.paper().deed().equals(done.deed()));
        if (twice) {
            return Optional.of(PaperRefusal.TWICE);
        }
        Optional<LaneView> lane = lanes.stream()
                .filter(one -> one.lane().equals(done.deed().lane()))
                .findFirst();
        if (lane.isEmpty()) {
            return Optional.of(PaperRefusal.NO_LANE);
        }
        return switch (done.deed()) {
            case Loaded loaded -> loaded(loaded, done, lane.get());
            case Counted counted -> when(exceeds(counted.quantity(), lane.get()), PaperRefusal.TOO_MANY);
            case Withdrawn out -> withdrawn(out, done.visited(), lane.get());
        };
    }

    private Optional<PaperRefusal> loaded(Loaded loaded, PaperForm.Reading.Done done, LaneView lane) {
        if (lane.product().filter(loaded.product()::equals).isEmpty()) {
            return Optional.of(PaperRefusal.WRONG_PRODUCT);
        }
        return done.box()
                .flatMap(box -> box(box, loaded.product()))
                .or(() -> when(held.contains(new Holds.Lot(loaded.product(), loaded.lot())), PaperRefusal.HELD))
                .or(() -> when(!loaded.expiry().isAfter(done.visited()), PaperRefusal.EXPIRED))
                .or(() -> when(exceeds(Math.max(0, expected(lane)) + loaded.quantity(), lane), PaperRefusal.TOO_MANY));
    }

    private Optional<PaperRefusal> box(Gtin box, ProductId product) {
        List<Marking> markings =
                products.stream().flatMap(each -> each.marking().stream()).toList();
        if (markings.stream().anyMatch(marking -> marking.samples().contains(box))) {
            return Optional.of(PaperRefusal.SAMPLE);
        }
        boolean its = products.stream()
                .filter(each -> each.id().equals(product))
                .anyMatch(each -> each.marking()
                        .filter(marking -> marking.boxes().contains(box))
                        .isPresent());
        return when(!its, PaperRefusal.OTHER_BOX);
    }

    private Optional<PaperRefusal> withdrawn(Withdrawn out, LocalDate visited, LaneView lane) {
        if (out.quantity() > ofLot(out.lot(), lane)) {
            return Optional.of(PaperRefusal.NOT_THERE);
        }
        boolean expired = lane.layers().stream()
                .filter(layer -> layer.lot().equals(out.lot()))
                .anyMatch(layer -> layer.expiry().filter(visited::isAfter).isPresent());
        boolean isHeld = lane.product()
                .filter(product -> held.contains(new Holds.Lot(product, out.lot())))
                .isPresent();
        return when(
                out.destination() == Withdrawn.Destination.VEHICLE && (expired || isHeld),
                PaperRefusal.MUST_QUARANTINE);
    }

    /** By the books and by what waits on paper. */
    private int ofLot(LotId lot, LaneView lane) {
        int booked = lane.layers().stream()
                .filter(layer -> layer.lot().equals(lot))
                .mapToInt(layer -> layer.quantity())
                .sum();
        return waiting(lane).stream()
                .reduce(
                        booked,
                        (boxes, deed) -> switch (deed) {
                            case Loaded in -> in.lot().equals(lot) ? boxes + in.quantity() : boxes;
                            case Withdrawn out -> out.lot().equals(lot) ? boxes - out.quantity() : boxes;
                            case Counted ignored -> boxes;
                        },
                        Integer::sum);
    }

    private int expected(LaneView lane) {
        return waiting(lane).stream()
                .reduce(
                        lane.count(),
                        (boxes, deed) -> switch (deed) {
                            case Loaded in -> boxes + in.quantity();
                            case Withdrawn out -> boxes - out.quantity();
                            case Counted counted -> counted.quantity();
                        },
                        Integer::sum);
    }

    private List<StaffFact> waiting(LaneView lane) {
        return before.stream()
                .filter(line -> line.standing().isEmpty())
                .map(line -> line.paper().deed())
                .filter(deed -> deed.lane().equals(lane.lane()))
                .toList();
    }

    /** A lane whose size nobody has said holds what it is said to hold. */
    private static boolean exceeds(int boxes, LaneView lane) {
        return lane.capacity() > 0 && boxes > lane.capacity();
    }

    private static Optional<PaperRefusal> when(boolean so, PaperRefusal why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
