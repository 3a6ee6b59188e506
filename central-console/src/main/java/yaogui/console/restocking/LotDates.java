package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One expiry a lot: where the books hold two for one number, the earlier is used and a person is told. */
final class LotDates {

    private final Map<Lot, SortedSet<LocalDate>> dates =
            new TreeMap<>(Comparator.comparing(Lot::product).thenComparing(Lot::number));

    LotDates(Snapshot snapshot, Findings findings) {
        snapshot.station().forEach(lot -> note(lot.product(), lot.lot(), lot.expiry()));
        snapshot.lanes()
                .forEach(lane -> lane.layers().forEach(layer -> note(lane.product(), layer.lot(), layer.expiry())));
        dates.forEach((lot, all) -> report(lot, all, findings));
    }

    /** The date to plan with. The lot must be one of the snapshot's. */
    LocalDate expiry(String product, String lot) {
        SortedSet<LocalDate> all = dates.get(new Lot(product, lot));
        if (all == null) {
            throw new IllegalArgumentException("lot %s of %s is not in the snapshot".formatted(lot, product));
        }
        return all.first();
    }

    private void note(String product, String lot, LocalDate expiry) {
        dates.computeIfAbsent(new Lot(product, lot), key -> new TreeSet<>()).add(expiry);
    }

    private static void report(Lot lot, SortedSet<LocalDate> all, Findings findings) {
        if (all.size() > 1) {
            findings.add(
                    FindingKind.LOT_WITH_TWO_DATES,
                    "product",
                    lot.product(),
                    "lot",
                    lot.number(),
                    "earliest",
                    all.first(),
                    "latest",
                    all.last());
        }
    }

    private record Lot(String product, String number) {}
}
