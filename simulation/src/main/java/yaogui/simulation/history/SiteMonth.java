package yaogui.simulation.history;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import yaogui.protocol.ProductId;

/**
 * One month at one site. A report does not say when in the month something happened. What came is there on the first
 * morning and what was lost goes on the last evening, so that nothing that was taken there can be missing here; residents
 * come at any time between.
 */
final class SiteMonth {

    private static final Duration MORNING = Duration.ofHours(6);
    private static final Duration EVENING = Duration.ofHours(1);

    private final ReplayedPoint point;
    private final StoreKeeper keeper;
    private final List<MonthlyReport> reports;
    private final Goods goods;
    private final Calendar calendar;
    private final YearMonth month;

    /** @param reports of this site and month */
    SiteMonth(
            ReplayedPoint point,
            StoreKeeper keeper,
            List<MonthlyReport> reports,
            Goods goods,
            Calendar calendar,
            YearMonth month) {
        this.point = point;
        this.keeper = keeper;
        this.reports = reports;
        this.goods = goods;
        this.calendar = calendar;
        this.month = month;
    }

    /** The first morning: what lies there is as the report opens with, and what it received is put in. */
    Map<StoreKeeper.Delivery, Integer> morning() {
        point.sleepUntil(calendar.beginning(month).plus(MORNING));
        Map<ProductId, Integer> wanted = new TreeMap<>();
        reports.forEach(report -> want(report, report.most(), wanted));
        keep(wanted);
        return keeper.brought();
    }

    /** Everybody who comes, then the last evening. */
    MonthTally live(CardDeck deck, RandomGenerator random) {
        Map<String, Integer> refused = new HashMap<>();
        Visitor visitor = new Visitor(point);
        List<Visit> visits = visits(random);
        int shown = 0;
        for (Visit visit : visits) {
            point.sleepUntil(visit.at());
            visitor.take(deck.shown(shown++), visit.product()).ifPresent(why -> refused.merge(why, 1, Integer::sum));
        }
        evening();
        int missed = refused.values().stream().mapToInt(Integer::intValue).sum();
        return new MonthTally(visits.size(), visits.size() - missed, refused, astray());
    }

    private void evening() {
        point.sleepUntil(calendar.end(month).minus(EVENING));
        Map<ProductId, Integer> wanted = new TreeMap<>();
        reports.stream()
                .filter(report -> report.adjusted() < 0)
                .forEach(report -> want(report, report.closing(), wanted));
        keep(wanted);
        point.callIn();
    }

    /** What has no lane was never there. */
    private void want(MonthlyReport report, int boxes, Map<ProductId, Integer> wanted) {
        ProductId product = goods.id(report.product());
        if (keeper.count(product) != boxes) {
            wanted.put(product, boxes);
        }
    }

    private void keep(Map<ProductId, Integer> wanted) {
        if (!wanted.isEmpty()) {
            keeper.bringTo(wanted, calendar.firstDay(month));
        }
    }

    private record Visit(Instant at, ProductId product) {}

    private List<Visit> visits(RandomGenerator random) {
        Instant from = calendar.beginning(month).plus(MORNING).plus(Duration.ofHours(1));
        long seconds = Duration.between(from, calendar.end(month).minus(EVENING.multipliedBy(2)))
                .toSeconds();
        List<Visit> visits = new ArrayList<>();
        for (MonthlyReport report : reports) {
            for (int i = 0; i < report.issued(); i++) {
                visits.add(new Visit(from.plusSeconds(random.nextLong(seconds)), goods.id(report.product())));
            }
        }
        visits.sort(Comparator.comparing(Visit::at));
        return visits;
    }

    private List<String> astray() {
        return reports.stream()
                .filter(report -> keeper.count(goods.id(report.product())) != report.closing())
                .map(report -> "%s %s".formatted(report.site(), report.product()))
                .toList();
    }
}
