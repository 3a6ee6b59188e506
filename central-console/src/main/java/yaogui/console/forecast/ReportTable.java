package yaogui.console.forecast;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import yaogui.console.restocking.history.MonthlyHistory;
import yaogui.console.restocking.history.MonthlySeries;
import yaogui.console.table.Row;
import yaogui.console.table.Table;
import yaogui.console.table.TableFault;

/**
 * Monthly reports in a file: {@code site}, {@code product}, {@code month} and {@code issued}, and {@code closing} where the
 * stock at the month's end is known; other columns are left alone.
 */
final class ReportTable {

    private static final List<String> COLUMNS = List.of("site", "product", "month", "issued");

    /** Longer than any county has kept books; what lies beyond is a slip of the pen. */
    private static final int MOST_MONTHS = 1_200;

    private record Key(String site, String product) {}

    private record Report(long line, int issued, OptionalInt closing) {}

    private ReportTable() {}

    /** @throws TableFault with a sentence, if the table cannot be used */
    static MonthlyHistory read(Path file) throws TableFault {
        Map<Key, Map<YearMonth, Report>> reports = new HashMap<>();
        List<Key> order = new ArrayList<>();
        TreeMap<YearMonth, Row> months = new TreeMap<>();
        for (Row row : Table.read(file, COLUMNS)) {
            Key key = new Key(row.text("site"), row.text("product"));
            YearMonth month = row.month("month");
            Report report = new Report(row.line(), row.units("issued"), row.unitsIfSaid("closing"));
            if (!reports.containsKey(key)) {
                order.add(key);
            }
            Report before = reports.computeIfAbsent(key, one -> new HashMap<>()).put(month, report);
            if (before != null) {
                throw row.fault("%s of %s in %s stands already in line %d; take one of them out"
                        .formatted(key.product(), key.site(), month, before.line()));
            }
            months.putIfAbsent(month, row);
        }
        YearMonth first = months.firstKey();
        int count = (int) first.until(months.lastKey(), ChronoUnit.MONTHS) + 1;
        if (count > MOST_MONTHS) {
            throw months.lastEntry()
                    .getValue()
                    .fault("the table begins with %s and reaches %s; correct the month that is wrong"
                            .formatted(first, months.lastKey()));
        }
        return new MonthlyHistory(
                first,
                count,
                order.stream()
                        .map(key -> series(key, first, count, reports.getOrDefault(key, Map.of())))
                        .toList());
    }

    private static MonthlySeries series(Key key, YearMonth first, int count, Map<YearMonth, Report> reports) {
        double[] issued = new double[count];
        double[] closing = new double[count];
        Arrays.fill(issued, Double.NaN);
        Arrays.fill(closing, Double.NaN);
        reports.forEach((month, report) -> {
            int index = (int) first.until(month, ChronoUnit.MONTHS);
            issued[index] = report.issued();
            report.closing().ifPresent(units -> closing[index] = units);
        });
        return new MonthlySeries(key.site(), key.product(), issued, closing);
    }
}
