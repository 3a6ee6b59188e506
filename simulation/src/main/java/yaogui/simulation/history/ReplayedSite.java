package yaogui.simulation.history;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** One site through all its months. One thread at a time. */
final class ReplayedSite {

    private final ReplayedPoint point;
    private final StoreKeeper keeper;
    private final Map<YearMonth, List<MonthlyReport>> reports;
    private final RandomGenerator random;

    ReplayedSite(ReplayedPoint point, List<MonthlyReport> reports, RandomGenerator random) {
        this.point = point;
        this.keeper = new StoreKeeper(point);
        this.reports = reports.stream().collect(Collectors.groupingBy(MonthlyReport::month));
        this.random = random;
    }

    ReplayedPoint point() {
        return point;
    }

    Map<StoreKeeper.Delivery, Integer> morning(YearMonth month, Goods goods, Calendar calendar) {
        return of(month, goods, calendar).morning();
    }

    MonthTally live(YearMonth month, Goods goods, Calendar calendar, CardDeck deck) {
        return of(month, goods, calendar).live(deck, random);
    }

    private SiteMonth of(YearMonth month, Goods goods, Calendar calendar) {
        return new SiteMonth(point, keeper, reports.getOrDefault(month, List.of()), goods, calendar, month);
    }
}
