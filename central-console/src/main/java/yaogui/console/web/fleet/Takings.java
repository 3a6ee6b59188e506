package yaogui.console.web.fleet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yaogui.console.fleet.SiteId;
import yaogui.console.store.Database;

/** What was taken, only ever by month and place. */
final class Takings {

    private static final int MONTHS = 12;

    private Takings() {}

    /** The last twelve months, the oldest first, the running one last. */
    static List<MonthTaken> at(Database database, SiteId site, LocalDate today) {
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1L);
        Map<String, Integer> taken = database.read(handle -> handle
                .createQuery("""
                        SELECT substr(day, 1, 7) AS month, sum(taken) AS taken FROM daily_demand
                        JOIN dispenser ON dispenser.id = daily_demand.dispenser
                        WHERE dispenser.site = :site AND day >= :first GROUP BY 1
                        """)
                .bind("site", site)
                .bind("first", first.atDay(1))
                .map((row, context) -> Map.entry(row.getString("month"), row.getInt("taken")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return IntStream.range(0, MONTHS)
                .mapToObj(number -> first.plusMonths(number).toString())
                .map(month -> MonthTaken.of(month, taken.getOrDefault(month, 0)))
                .toList();
    }
}
