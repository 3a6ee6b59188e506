package yaogui.console.web.stock;

import java.util.Arrays;
import java.util.List;
import yaogui.console.store.Database;

/** What must hold between the books, and between the books and the shelves. */
public enum BookCheck {
    /** Over all places, each lot comes to nothing: what came in is somewhere. */
    PLACES_SUM_TO_ZERO("""
            SELECT count(*) FROM
              (SELECT 1 FROM ledger_entry GROUP BY product, lot HAVING sum(quantity) <> 0) wrong
            """),
    /** The kept balance is the sum of the movements. */
    BALANCE_IS_SUM_OF_MOVEMENTS("""
            SELECT count(*) FROM
              (SELECT place, product, lot, sum(quantity) AS difference FROM
                 (SELECT place, product, lot, quantity FROM ledger_entry
                  UNION ALL SELECT place, product, lot, -quantity FROM balance) sides
               GROUP BY place, product, lot HAVING sum(quantity) <> 0) wrong
            """),
    /** What the ledger has in a lane is what the lane's layers add up to. */
    LANES_AGREE_WITH_LEDGER("""
            SELECT count(*) FROM
              (SELECT place, sum(quantity) AS difference FROM
                 (SELECT place, quantity FROM balance WHERE place LIKE 'lane:%'
                  UNION ALL SELECT 'lane:' || dispenser || '/' || lane, -count FROM current_lane) sides
               GROUP BY place HAVING sum(quantity) <> 0) wrong
            """),
    /** What a dispenser counts itself is what the console derives; differs for a moment while entries are on the way. */
    DISPENSERS_COUNT_THE_SAME("""
            SELECT count(*) FROM reported_lane JOIN current_lane USING (dispenser, lane)
            WHERE reported_lane.count <> current_lane.count
            """);

    private final String query;

    BookCheck(String query) {
        this.query = query;
    }

    /**
     * What came of a check.
     *
     * @param check which
     * @param differences how many do not hold; 0 is as it must be
     */
    public record Result(BookCheck check, int differences) {}

    static List<Result> all(Database database) {
        return database.read(handle -> Arrays.stream(values())
                .map(check -> new Result(
                        check,
                        handle.createQuery(check.query).mapTo(Integer.class).one()))
                .toList());
    }
}
