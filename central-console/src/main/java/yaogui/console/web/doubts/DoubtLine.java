package yaogui.console.web.doubts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yaogui.console.fleet.DispenserKind;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/**
 * A lane whose count may be off.
 *
 * @param dispenser whose
 * @param kind what it is
 * @param site where it stands, by code
 * @param lane which
 * @param product what lies in it; of an empty lane what lay in it last
 * @param count boxes by the console's books
 * @param doubt orders of which nobody can tell whether their box fell
 * @param owed boxes that left although nobody knew of them
 * @param reported the dispenser's own count, where it is another one at the same entry of its journal
 * @param since the first day of it; empty if it began before anybody wrote that down
 */
public record DoubtLine(
        DispenserId dispenser,
        DispenserKind kind,
        Optional<String> site,
        LaneId lane,
        Optional<ProductId> product,
        int count,
        int doubt,
        int owed,
        Optional<Integer> reported,
        Optional<LocalDate> since) {

    /** The oldest first; what is older than anybody can say is the oldest. */
    static final Comparator<DoubtLine> OLDEST_FIRST = Comparator.comparing(
                    (DoubtLine line) -> line.since().orElse(LocalDate.MIN))
            .thenComparing(line -> line.dispenser().text())
            .thenComparing(DoubtLine::lane);

    /** Why a count may be off, and with it what helps. */
    public enum Why {
        /** Nobody can tell whether a box fell. */
        UNKNOWN_ORDER,
        /** More left than was known. */
        OWED,
        /** Console and dispenser count differently: one of the two programs is wrong. */
        DIFFERS
    }

    /** All that there are; never none. */
    public Set<Why> why() {
        Set<Why> why = EnumSet.noneOf(Why.class);
        if (doubt > 0) {
            why.add(Why.UNKNOWN_ORDER);
        }
        if (owed > 0) {
            why.add(Why.OWED);
        }
        if (reported.isPresent()) {
            why.add(Why.DIFFERS);
        }
        return why;
    }

    /** Whether nothing lies in it by the console's books. */
    public boolean isEmpty() {
        return count <= 0;
    }

    /** By how many boxes the count may be off, as it is written: ±1, −2, or how the two counts stand against each other. */
    public String off() {
        if (reported.isPresent()) {
            return "%d ≠ %d".formatted(count, reported.get());
        }
        return owed > 0 ? "−%d".formatted(owed) + (doubt > 0 ? " ±%d".formatted(doubt) : "") : "±%d".formatted(doubt);
    }

    /** How many days it has been so. */
    public Optional<Long> days(LocalDate today) {
        return since.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today)));
    }
}
