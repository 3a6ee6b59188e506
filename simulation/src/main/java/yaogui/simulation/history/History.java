package yaogui.simulation.history;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yaogui.console.table.Row;
import yaogui.console.table.Table;
import yaogui.console.table.TableFault;

/**
 * A county's monthly reports.
 *
 * @param reports by month, site and product, each at most once
 */
record History(List<MonthlyReport> reports) {

    private static final List<String> COLUMNS =
            List.of("site", "product", "month", "opening", "received", "issued", "adjusted", "closing");

    private record Key(String site, String product, YearMonth month) {}

    History {
        reports = reports.stream()
                .sorted(Comparator.comparing(MonthlyReport::month)
                        .thenComparing(MonthlyReport::site)
                        .thenComparing(MonthlyReport::product))
                .toList();
    }

    /**
     * The table of reports.
     *
     * @param sites the codes that the table of sites knows
     */
    static History read(Path file, Set<String> sites) throws TableFault {
        List<MonthlyReport> reports = new ArrayList<>();
        Map<Key, Long> lines = new HashMap<>();
        for (Row row : Table.read(file, COLUMNS)) {
            MonthlyReport report = of(row);
            Long before = lines.put(new Key(report.site(), report.product(), report.month()), row.line());
            require(row, report, before == null ? 0 : before, sites);
            reports.add(report);
        }
        return new History(reports);
    }

    private static MonthlyReport of(Row row) throws TableFault {
        return new MonthlyReport(
                row.text("site"),
                row.text("product"),
                row.month("month"),
                row.units("opening"),
                row.units("received"),
                row.units("issued"),
                row.difference("adjusted"),
                row.units("closing"));
    }

    private static void require(Row row, MonthlyReport report, long before, Set<String> sites) throws TableFault {
        if (!sites.contains(report.site())) {
            throw row.fault("site '%s' is not in the table of sites; add it there".formatted(report.site()));
        }
        if (before > 0) {
            throw row.fault("%s of %s in %s stands already in line %d; take one of them out"
                    .formatted(report.product(), report.site(), report.month(), before));
        }
        if (report.left() != report.closing()) {
            throw row.fault(
                    "opening %d + received %d - issued %d + adjusted %d is %d, and closing says %d; correct one of them"
                            .formatted(
                                    report.opening(),
                                    report.received(),
                                    report.issued(),
                                    report.adjusted(),
                                    report.left(),
                                    report.closing()));
        }
    }

    /** The months of which there is a report, the earliest first. */
    List<YearMonth> months() {
        return reports.stream().map(MonthlyReport::month).distinct().toList();
    }

    /** The codes of the products, in order. */
    List<String> products() {
        return reports.stream().map(MonthlyReport::product).distinct().sorted().toList();
    }

    /** The last months only; everything, if there are fewer. */
    History last(int months) {
        YearMonth first = months().getLast().minusMonths(months - 1L);
        return new History(reports.stream()
                .filter(report -> !report.month().isBefore(first))
                .toList());
    }

    /** The reports of one site, by month. */
    Map<String, List<MonthlyReport>> bySite() {
        return reports.stream().collect(Collectors.groupingBy(MonthlyReport::site));
    }

    /** How many units were taken in all. */
    int issued() {
        return reports.stream().mapToInt(MonthlyReport::issued).sum();
    }
}
