package yaogui.console.restocking.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A county's monthly reports.
 *
 * @param first the month with which every series begins
 * @param months how many months every series has
 * @param series one a site and product, at least one
 */
public record MonthlyHistory(YearMonth first, int months, List<MonthlySeries> series) {

    /** @throws IllegalArgumentException if there is no series, or one is longer or shorter */
    public MonthlyHistory {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a history without a series");
        }
        for (MonthlySeries one : series) {
            if (one.months() != months) {
                throw new IllegalArgumentException("%s; it should be %d".formatted(one, months));
            }
        }
    }

    /** The last month of which anything is known. */
    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    /** How many months are known at the end of that one; it must lie within the history. */
    public int knownAtTheEndOf(YearMonth month) {
        int known = (int) first.until(month, ChronoUnit.MONTHS) + 1;
        if (known < 1 || known > months) {
            throw new IllegalArgumentException("%s is not within %s to %s".formatted(month, first, last()));
        }
        return known;
    }
}
