package yaogui.console.web.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.FleetRow;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteRow;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.console.web.map.CountyMap;
import yaogui.protocol.DispenserId;
import yaogui.protocol.ProductId;

/** Puts the overview together. Any thread. */
final class FleetBoard {

    private static final int LINES_A_PAGE = 100;

    /** What the overview says of alarms by itself; the rest have a page of their own. */
    private static final int MOST_ALARMS = 5;

    private final Database database;
    private final Fleet fleet;

    FleetBoard(Database database, Fleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    FleetPage page(FleetFilter filter, Frame frame) {
        List<SiteRow> sites = fleet.listSites();
        List<LaneStock> lanes = LaneStocks.list(database, frame.today());
        List<DispenserLine> all = lines(sites, lanes);
        List<DispenserLine> found =
                all.stream().filter(filter::admits).sorted(filter.comparator()).toList();
        int pages = Math.max(1, Math.ceilDiv(found.size(), LINES_A_PAGE));
        List<AlarmRow> alarms = fleet.listAlarms();
        Set<DispenserId> shown =
                all.stream().map(line -> line.row().dispenser()).collect(Collectors.toSet());
        return new FleetPage(
                Headline.of(
                        all.stream().map(DispenserLine::row).toList(),
                        lanes.stream()
                                .filter(lane -> shown.contains(lane.dispenser()))
                                .toList(),
                        alarms),
                map(all, filter, frame),
                sites.stream().map(row -> row.site().township()).distinct().toList(),
                filter,
                found.stream()
                        .skip((Math.min(filter.page(), pages) - 1L) * LINES_A_PAGE)
                        .limit(LINES_A_PAGE)
                        .toList(),
                found.size(),
                pages,
                alarms.stream()
                        .filter(alarm ->
                                alarm.dispenser().isEmpty() || alarm.overdue().isPresent())
                        .sorted(Comparator.comparing(alarm -> alarm.overdue().isEmpty()))
                        .limit(MOST_ALARMS)
                        .toList());
    }

    private List<DispenserLine> lines(List<SiteRow> sites, List<LaneStock> lanes) {
        Map<DispenserId, List<LaneStock>> byDispenser =
                lanes.stream().collect(Collectors.groupingBy(LaneStock::dispenser));
        CountyNames names = CountyNames.read(database);
        List<DispenserLine> lines = new ArrayList<>();
        for (SiteRow site : sites) {
            site.dispensers().forEach(row -> lines.add(line(row, Optional.of(site.site()), byDispenser, names)));
        }
        fleet.listUnplaced().forEach(row -> lines.add(line(row, Optional.empty(), byDispenser, names)));
        return lines.stream().filter(line -> line.row().inService()).toList();
    }

    private static DispenserLine line(
            FleetRow row, Optional<Site> site, Map<DispenserId, List<LaneStock>> byDispenser, CountyNames names) {
        List<LaneStock> lanes = byDispenser.getOrDefault(row.dispenser(), List.of());
        Map<ProductId, List<LaneStock>> byProduct = new LinkedHashMap<>();
        lanes.forEach(lane -> lane.product()
                .ifPresent(product -> byProduct
                        .computeIfAbsent(product, none -> new ArrayList<>())
                        .add(lane)));
        List<ProductBar> bars = byProduct.entrySet().stream()
                .map(entry -> ProductBar.of(names.product(entry.getKey().text()), entry.getValue()))
                .toList();
        return new DispenserLine(row, site, bars, attention(row, lanes));
    }

    private static Set<Attention> attention(FleetRow row, List<LaneStock> lanes) {
        Set<Attention> found = EnumSet.noneOf(Attention.class);
        addIf(row.alarms() > 0, Attention.ALARM, found);
        addIf(!row.online(), Attention.OFFLINE, found);
        lanes.forEach(lane -> found.addAll(attention(lane)));
        return found;
    }

    private static Set<Attention> attention(LaneStock lane) {
        Set<Attention> found = EnumSet.noneOf(Attention.class);
        addIf(lane.expired() > 0, Attention.EXPIRED, found);
        addIf(lane.isFaulted(), Attention.FAULTED, found);
        addIf(lane.state() == StockState.EMPTY, Attention.EMPTY, found);
        addIf(lane.isHeldBack(), Attention.CLOSED, found);
        addIf(lane.state() == StockState.LOW, Attention.LOW, found);
        addIf(lane.expiring() > 0, Attention.EXPIRING, found);
        addIf(lane.doubt() > 0, Attention.DOUBT, found);
        return found;
    }

    private static void addIf(boolean holds, Attention attention, Set<Attention> found) {
        if (holds) {
            found.add(attention);
        }
    }

    /** A place is as bad as the worst of its dispensers; those the reader filtered out stay, but pale. */
    private static CountyMap map(List<DispenserLine> lines, FleetFilter filter, Frame frame) {
        Map<Site, List<DispenserLine>> bySite = lines.stream()
                .filter(line -> line.site().isPresent())
                .collect(Collectors.groupingBy(
                        line -> line.site().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return CountyMap.of(
                bySite.entrySet().stream()
                        .map(entry -> CountyMap.Spot.of(
                                entry.getKey(),
                                level(entry.getValue()),
                                entry.getValue().size(),
                                entry.getValue().stream().noneMatch(filter::admits)))
                        .toList(),
                frame::name);
    }

    private static CountyMap.Level level(List<DispenserLine> lines) {
        return lines.stream()
                .flatMap(line -> line.attention().stream())
                .map(Attention::level)
                .max(Comparator.naturalOrder())
                .orElse(CountyMap.Level.FINE);
    }
}
