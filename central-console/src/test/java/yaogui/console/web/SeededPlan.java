package yaogui.console.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yaogui.console.fleet.DemandDay;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.LaneView;
import yaogui.console.restocking.Dispenser;
import yaogui.console.restocking.Lane;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.Policy;
import yaogui.console.restocking.Product;
import yaogui.console.restocking.RestockingPlanner;
import yaogui.console.restocking.Site;
import yaogui.console.restocking.Snapshot;
import yaogui.console.restocking.StationLot;
import yaogui.console.restocking.demand.Exposure;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.restocking.rounds.Van;
import yaogui.console.store.Database;

/** The plan of the seeded county, by the real planner. */
final class SeededPlan {

    private static final Coordinates STATION = new Coordinates(28.145, 113.648);

    private SeededPlan() {}

    static Plan of(Database database) {
        Fleet fleet = new Fleet(database);
        return RestockingPlanner.plan(new Snapshot(
                SeededCounty.TODAY.plusDays(1),
                Policy.FORTNIGHTLY,
                SeededCounty.GOODS.stream()
                        .map(goods -> new Product(goods.id(), 1, null))
                        .toList(),
                sites(),
                dispensers(fleet),
                lanes(fleet),
                exposures(fleet),
                fleet.listStationStock().stream()
                        .map(lot -> new StationLot(
                                lot.product().text(),
                                lot.lot().text(),
                                lot.expiry().orElseThrow(),
                                lot.quantity()))
                        .toList(),
                List.of(van("粤A-01"), van("粤A-02"))));
    }

    private static Van van(String name) {
        return new Van(name, 300, 6, STATION, 38, LocalTime.of(8, 0));
    }

    private static List<Site> sites() {
        return SeededCounty.STOPS.stream()
                .map(stop -> new Site(
                        stop.id(),
                        stop.zh(),
                        stop.township(),
                        new Coordinates(stop.latitude(), stop.longitude()),
                        null,
                        null))
                .toList();
    }

    private static List<Dispenser> dispensers(Fleet fleet) {
        return fleet.listDispensers().stream()
                .map(row -> new Dispenser(
                        row.dispenser().text(), row.site().orElseThrow().text(), true))
                .toList();
    }

    private static List<Lane> lanes(Fleet fleet) {
        List<Lane> lanes = new ArrayList<>();
        fleet.listDispensers().stream()
                .flatMap(row -> fleet.findDispenser(row.dispenser()).stream())
                .forEach(view -> view.lanes()
                        .forEach(lane -> lanes.add(lane(view.row().dispenser().text(), lane))));
        return lanes;
    }

    private static Lane lane(String dispenser, LaneView lane) {
        return new Lane(
                dispenser,
                lane.lane().text(),
                lane.product().orElseThrow().text(),
                lane.capacity(),
                lane.layers().stream()
                        .map(layer -> new Lane.Layer(
                                layer.lot().text(), layer.expiry().orElseThrow(), layer.quantity()))
                        .toList(),
                lane.doubt(),
                condition(lane));
    }

    private static Lane.Condition condition(LaneView lane) {
        return switch (lane.closed().map(Enum::name).orElse("OPEN")) {
            case "EXPIRED" -> Lane.Condition.CLOSED_EXPIRED;
            case "HELD" -> Lane.Condition.CLOSED_HELD;
            case "DATE_UNKNOWN" -> Lane.Condition.CLOSED_CLOCK;
            case "FAULTED" -> Lane.Condition.FAULTED;
            default -> Lane.Condition.OPEN;
        };
    }

    private static List<Exposure> exposures(Fleet fleet) {
        record Series(String dispenser, String product) {}
        Map<Series, List<DemandDay>> series =
                fleet.listDemand(SeededCounty.TODAY.minusDays(90), SeededCounty.TODAY, SeededCounty.ZONE).stream()
                        .collect(Collectors.groupingBy(day ->
                                new Series(day.dispenser().text(), day.product().text())));
        return series.entrySet().stream()
                .map(entry -> Exposure.of(
                        entry.getKey().dispenser(),
                        entry.getKey().product(),
                        entry.getValue().stream()
                                .map(day -> new Exposure.Day(day.taken(), day.fractionInStock()))
                                .toList()))
                .toList();
    }
}
