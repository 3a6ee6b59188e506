package yaogui.simulation.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.stock.Slot;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Policy;
import yaogui.simulation.VirtualTime;

/** A history, lived through month by month: a dispenser at each site, all of them into one store. */
final class Replay implements AutoCloseable {

    /** How much the station is given, in months of what was taken lately: the reports say nothing of it. */
    static final int STATION_MONTHS = 3;

    /** Before the first month, for plugging in. */
    private static final Duration BEFORE = Duration.ofHours(2);

    private final Path home;
    private final History history;
    private final Goods goods;
    private final Calendar calendar;
    private final SplittableRandom random;
    private final CardDeck deck;
    private final ReplayedStore store;
    private final Crew crew = new Crew();
    private final List<ReplayedSite> sites = new ArrayList<>();

    /** @param home an empty folder */
    Replay(Path home, History history, Goods goods, Calendar calendar, long seed) {
        this.home = home;
        this.history = history;
        this.goods = goods;
        this.calendar = calendar;
        this.random = new SplittableRandom(seed);
        List<YearMonth> months = history.months();
        Instant plugIn = calendar.beginning(months.getFirst()).minus(BEFORE);
        deck = new CardDeck(
                ReplayedStore.COUNTY,
                busiest(history.bySite()),
                plugIn,
                calendar.end(months.getLast()),
                random.split());
        store = new ReplayedStore(home.resolve("console"), new VirtualTime(plugIn), random.split());
        goods.products().values().forEach(store::enter);
    }

    /** Puts a dispenser at every site that has something; returns how many. */
    int plugIn(Map<String, HistorySite> known) {
        Map<String, List<MonthlyReport>> reports = history.bySite();
        WireNames names = new WireNames("site", known.keySet());
        Policy policy = deck.policy();
        known.forEach((code, site) -> {
            List<MonthlyReport> own = reports.getOrDefault(code, List.of());
            List<Slot> lanes = Planogram.lanes(own, goods);
            if (!lanes.isEmpty()) {
                sites.add(plugIn(site, names.of(code), lanes, own, policy));
            }
        });
        return sites.size();
    }

    private ReplayedSite plugIn(
            HistorySite site, String name, List<Slot> lanes, List<MonthlyReport> reports, Policy policy) {
        DispenserId dispenser = new DispenserId(name);
        AgentConfiguration configuration = new AgentConfiguration(
                ReplayedStore.COUNTY,
                dispenser,
                home.resolve("points").resolve(name),
                Optional.of(calendar.zone()),
                Optional.of(store.enter(site, new SiteId(name), dispenser)),
                AgentConfiguration.MachineDriver.SIMULATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new AgentConfiguration.Screen(0)),
                Optional.empty(),
                Optional.of(true),
                lanes);
        VirtualTime time = new VirtualTime(store.time().instant());
        ReplayedLine line =
                new ReplayedLine(store.database(), store.topics(), calendar.zone(), time, store.key(), random.split());
        ReplayedPoint point = new ReplayedPoint(site, configuration, time, line, random.split());
        store.want(goods, deck, policy);
        line.publish(store.desired());
        point.callIn();
        return new ReplayedSite(point, reports, random.split());
    }

    /** Orders of the busiest month of the busiest site. */
    private static int busiest(Map<String, List<MonthlyReport>> reports) {
        int most = 0;
        for (List<MonthlyReport> own : reports.values()) {
            Map<YearMonth, Integer> byMonth = new HashMap<>();
            own.forEach(report -> byMonth.merge(report.month(), report.issued(), Integer::sum));
            most = Math.max(
                    most,
                    byMonth.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        }
        return most;
    }

    /** Lives through one month, everywhere. */
    MonthTally live(YearMonth month) {
        Map<StoreKeeper.Delivery, Integer> brought = new TreeMap<>();
        crew.each(sites, site -> site.morning(month, goods, calendar))
                .forEach(one -> one.forEach((what, boxes) -> brought.merge(what, boxes, Integer::sum)));
        passUntil(calendar.beginning(month).plus(Duration.ofHours(7)));
        store.bookBrought(brought);
        MonthTally tally = crew.each(sites, site -> site.live(month, goods, calendar, deck)).stream()
                .reduce(MonthTally.NOTHING, MonthTally::plus);
        passUntil(calendar.end(month));
        return tally;
    }

    private void passUntil(Instant then) {
        store.time().pass(Duration.between(store.time().instant(), then));
    }

    /** Gives the station something to plan with, and every dispenser the last word. */
    void end(Instant morning) {
        Map<String, Integer> lately = new TreeMap<>();
        history.last(STATION_MONTHS)
                .reports()
                .forEach(report -> lately.merge(report.product(), report.issued(), Integer::sum));
        YearMonth after = history.months().getLast().plusMonths(1);
        lately.forEach((code, boxes) -> store.stockStation(goods.get(code), boxes, calendar.firstDay(after)));
        crew.each(sites, site -> {
            site.point().sleepUntil(morning);
            site.point().callIn();
            return morning;
        });
    }

    List<ReplayedSite> sites() {
        return sites;
    }

    /** Unplugs every dispenser, and leaves the store to whoever opens it next. */
    @Override
    public void close() {
        sites.forEach(site -> site.point().close());
        crew.close();
        store.close();
    }
}
