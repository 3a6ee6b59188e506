package yaogui.console.restocking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what will likely still lie on a shelf when it expires, and where it would be used in time (F24). What expires first
 * is placed first. A shelf takes what its residents use before that day, beyond what it is filled to anyhow; so a transfer
 * never stands in the way of the plan.
 */
final class Transfers {

    /** From here on staff look for a better place for what will not be used (90, 60, 30 days are usual). */
    private static final int NEAR_EXPIRY_DAYS = 90;

    private record Unused(Shelf shelf, ShelfLane lane, Lane.Layer layer) {}

    private record Use(String shelf, LocalDate expiry) {}

    private final List<ShelfTarget> targets;
    private final UseBeforeExpiry use;
    private final Map<Use, Integer> used = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    Transfers(List<ShelfTarget> targets, UseBeforeExpiry use) {
        this.targets = targets;
        this.use = use;
    }

    void report(Findings findings) {
        targets.stream()
                .map(ShelfTarget::shelf)
                .flatMap(this::unused)
                .sorted(Comparator.comparing((Unused one) -> one.layer().expiry())
                        .thenComparing(one -> one.shelf().name())
                        .thenComparing(one -> one.lane().name())
                        .thenComparing(one -> one.layer().lot()))
                .forEach(one -> place(one, findings));
    }

    /** Lanes of one shelf are taken to empty equally. */
    private Stream<Unused> unused(Shelf shelf) {
        int lanes = Math.max(1, shelf.loadableLanes());
        return shelf.lanes().stream().flatMap(lane -> unused(shelf, lane, lanes));
    }

    private Stream<Unused> unused(Shelf shelf, ShelfLane lane, int lanes) {
        Stream.Builder<Unused> found = Stream.builder();
        int upToHere = 0;
        for (Lane.Layer layer : lane.usable()) {
            upToHere += layer.quantity();
            boolean near = layer.expiry().isBefore(use.date().plusDays(NEAR_EXPIRY_DAYS));
            int inTime = near && lane.loadable() ? boxes(shelf, layer.expiry()) / lanes : upToHere;
            int unused = Math.min(layer.quantity(), upToHere - inTime);
            if (unused > 0) {
                found.add(new Unused(shelf, lane, new Lane.Layer(layer.lot(), layer.expiry(), unused)));
            }
        }
        return found.build();
    }

    private void place(Unused unused, Findings findings) {
        int left = unused.layer().quantity();
        while (left > 0) {
            Optional<ShelfTarget> taker = taker(unused);
            if (taker.isEmpty()) {
                report(findings, FindingKind.WILL_EXPIRE_ON_SHELF, unused, left, unused.shelf());
                return;
            }
            int moved = Math.min(left, spare(taker.get(), unused.layer().expiry()));
            given.merge(taker.get().shelf().name(), moved, Integer::sum);
            report(
                    findings,
                    FindingKind.MOVE_BEFORE_EXPIRY,
                    unused,
                    moved,
                    taker.get().shelf());
            left -= moved;
        }
    }

    private Optional<ShelfTarget> taker(Unused unused) {
        LocalDate expiry = unused.layer().expiry();
        Shelf from = unused.shelf();
        return targets.stream()
                .filter(target -> use.mayBeShown(expiry)
                        && target.shelf().product().id().equals(from.product().id())
                        && !target.shelf().dispenser().equals(from.dispenser())
                        && spare(target, expiry) > 0)
                .max(Comparator.comparing((ShelfTarget target) -> spare(target, expiry))
                        .thenComparing(target -> target.shelf().name(), Comparator.reverseOrder()));
    }

    private int spare(ShelfTarget target, LocalDate expiry) {
        Shelf shelf = target.shelf();
        int filled = Math.max(target.target(), shelf.onHand()) + given.getOrDefault(shelf.name(), 0);
        return Math.min(shelf.capacity(), boxes(shelf, expiry)) - filled;
    }

    private int boxes(Shelf shelf, LocalDate expiry) {
        return used.computeIfAbsent(new Use(shelf.name(), expiry), one -> use.boxes(shelf.demand(), expiry));
    }

    private void report(Findings findings, FindingKind kind, Unused unused, int boxes, Shelf taker) {
        findings.add(
                kind,
                "dispenser",
                unused.shelf().dispenser(),
                "lane",
                unused.lane().name(),
                "product",
                unused.shelf().product().id(),
                "lot",
                unused.layer().lot(),
                "expiry",
                unused.layer().expiry(),
                "days",
                ChronoUnit.DAYS.between(use.date(), unused.layer().expiry()),
                "quantity",
                boxes,
                "taker",
                taker.dispenser(),
                "site",
                taker.site().id());
    }
}
