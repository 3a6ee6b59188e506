package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which lots of the station may be issued; what is expired or impossible is reported and left where it is. */
final class StationInspection {

    private static final Comparator<StationLot> BY_LOT =
            Comparator.comparing(StationLot::product).thenComparing(StationLot::lot);

    private StationInspection() {}

    /** Usable lots, each once, by product and lot. */
    static List<StationLot> usable(Snapshot snapshot, LotDates dates, Findings findings) {
        Map<StationLot, Integer> sums = new TreeMap<>(BY_LOT);
        snapshot.station().forEach(lot -> sums.merge(lot, lot.quantity(), Integer::sum));
        return sums.entrySet().stream()
                .map(sum -> withSum(sum.getKey(), sum.getValue(), dates))
                .filter(lot -> mayBeIssued(lot, snapshot.planningDate(), findings))
                .toList();
    }

    private static StationLot withSum(StationLot lot, int quantity, LotDates dates) {
        return new StationLot(lot.product(), lot.lot(), dates.expiry(lot.product(), lot.lot()), quantity);
    }

    private static boolean mayBeIssued(StationLot lot, LocalDate date, Findings findings) {
        if (lot.quantity() < 0) {
            findings.add(
                    FindingKind.NEGATIVE_STATION_STOCK,
                    "product",
                    lot.product(),
                    "lot",
                    lot.lot(),
                    "quantity",
                    lot.quantity());
        } else if (lot.quantity() > 0 && lot.expiry().isBefore(date)) {
            findings.add(
                    FindingKind.EXPIRED_AT_STATION,
                    "product",
                    lot.product(),
                    "lot",
                    lot.lot(),
                    "expiry",
                    lot.expiry(),
                    "quantity",
                    lot.quantity());
        }
        return lot.quantity() > 0 && !lot.expiry().isBefore(date);
    }
}
