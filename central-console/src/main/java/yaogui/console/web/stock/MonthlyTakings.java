package yaogui.console.web.stock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import yaogui.console.store.Database;
import yaogui.console.web.fleet.MonthTaken;

/**
 * What residents of the whole county took, by month and product; small numbers hidden.
 *
 * @param months yyyy-mm, the oldest first
 * @param rows a product's code and its months
 */
public record MonthlyTakings(List<String> months, Map<String, List<MonthTaken>> rows) {

    private static final int MONTHS = 6;

    private record Cell(String month, String product, int taken) {}

    static MonthlyTakings read(Database database, LocalDate today) {
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1L);
        List<String> months = IntStream.range(0, MONTHS)
                .mapToObj(number -> first.plusMonths(number).toString())
                .toList();
        Map<String, Map<String, Integer>> taken = new LinkedHashMap<>();
        List<Cell> cells = cells(database, first);
        new TreeSet<>(cells.stream().map(Cell::product).toList())
                .forEach(product -> taken.put(product, new LinkedHashMap<>()));
        cells.forEach(cell -> taken.getOrDefault(cell.product(), Map.of()).put(cell.month(), cell.taken()));
        Map<String, List<MonthTaken>> rows = new LinkedHashMap<>();
        taken.forEach((product, byMonth) -> rows.put(product, row(months, byMonth)));
        return new MonthlyTakings(months, rows);
    }

    private static List<MonthTaken> row(List<String> months, Map<String, Integer> byMonth) {
        List<MonthTaken> row = new ArrayList<>();
        months.forEach(month -> row.add(MonthTaken.of(month, byMonth.getOrDefault(month, 0))));
        return row;
    }

    private static List<Cell> cells(Database database, YearMonth first) {
        return database.read(handle -> handle.createQuery("""
                        SELECT substr(day, 1, 7) AS month, product, sum(taken) AS taken FROM daily_demand
                        WHERE day >= :first GROUP BY 1, 2
                        """)
                .bind("first", first.atDay(1))
                .map((row, context) -> new Cell(row.getString("month"), row.getString("product"), row.getInt("taken")))
                .list());
    }
}
