package yaogui.console.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yaogui.console.fleet.DemandDay;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.FleetRow;
import yaogui.console.fleet.LaneView;
import yaogui.console.fleet.SiteRow;
import yaogui.console.restocking.Dispenser;
import yaogui.console.restocking.Lane;
import yaogui.console.restocking.Policy;
import yaogui.console.restocking.Product;
import yaogui.console.restocking.Site;
import yaogui.console.restocking.Snapshot;
import yaogui.console.restocking.StationLot;
import yaogui.console.restocking.demand.Exposure;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.restocking.rounds.Van;
import yaogui.protocol.message.UpState;

/** Reads from the county's store what a restocking plan is made from. */
public final class CountySnapshot {

    /** Older demand says little of what will be taken next. */
    private static final int DEMAND_DAYS = 180;

    private static final double USUAL_SPEED = 35;
    private static final int USUAL_VAN = 400;
    private static final double USUAL_HOURS = 7;

    private final Fleet fleet;
    private final ZoneId zone;

    public CountySnapshot(Fleet fleet, ZoneId zone) {
        this.fleet = fleet;
        this.zone = zone;
    }

    /**
     * The county as its store has it now.
     *
     * @param day on which the rounds are to be driven
     * @param vans that can drive then
     */
    public Snapshot read(LocalDate day, Policy policy, List<Van> vans) {
        List<SiteRow> sites = fleet.listSites();
        List<Dispenser> dispensers = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        Map<String, Product> products = new TreeMap<>();
        for (SiteRow site : sites) {
            for (FleetRow row : site.dispensers()) {
                String id = row.dispenser().text();
                dispensers.add(new Dispenser(id, site.site().id().text(), row.inService()));
                fleet.findDispenser(row.dispenser())
                        .ifPresent(view ->
                                view.lanes().forEach(lane -> lane(id, lane).ifPresent(lanes::add)));
            }
        }
        List<StationLot> station = station();
        lanes.forEach(lane -> products.put(lane.product(), new Product(lane.product(), 1, null)));
        station.forEach(lot -> products.put(lot.product(), new Product(lot.product(), 1, null)));
        return new Snapshot(
                day,
                policy,
                List.copyOf(products.values()),
                sites.stream().map(row -> site(row.site())).toList(),
                dispensers,
                lanes,
                exposures(day),
                station,
                vans);
    }

    /** One van of common size that starts in the middle of the county; for a county that has entered none. */
    public List<Van> usualVan() {
        List<Coordinates> places = fleet.listSites().stream()
                .map(row -> site(row.site()).place())
                .filter(java.util.Objects::nonNull)
                .toList();
        Coordinates middle = new Coordinates(
                places.stream().mapToDouble(Coordinates::latitude).average().orElse(0),
                places.stream().mapToDouble(Coordinates::longitude).average().orElse(0));
        return List.of(new Van("van-1", USUAL_VAN, USUAL_HOURS, middle, USUAL_SPEED, LocalTime.of(8, 30)));
    }

    private static Site site(yaogui.console.fleet.Site site) {
        Optional<Coordinates> place = site.latitude()
                .flatMap(latitude -> site.longitude().map(longitude -> new Coordinates(latitude, longitude)));
        return new Site(site.id().text(), site.name().zh(), site.township(), place.orElse(null), null, null);
    }

    /** A lane of which nobody knows what belongs into it cannot be filled. */
    private static Optional<Lane> lane(String dispenser, LaneView view) {
        return view.product()
                .map(product -> new Lane(
                        dispenser,
                        view.lane().text(),
                        product.text(),
                        view.capacity(),
                        view.layers().stream()
                                .filter(layer -> layer.quantity() > 0)
                                .flatMap(layer -> layer(layer).stream())
                                .toList(),
                        view.doubt(),
                        condition(view.closed())));
    }

    private static Optional<Lane.Layer> layer(yaogui.console.stock.Layer layer) {
        return layer.expiry().map(expiry -> new Lane.Layer(layer.lot().text(), expiry, layer.quantity()));
    }

    private static Lane.Condition condition(Optional<UpState.Closure> closed) {
        return closed.map(closure -> switch (closure) {
                    // What is too warm opens by itself when it has cooled; nothing is to be brought or taken for that.
                    // All of what nobody has counted is in doubt, so it counts for nothing until a visit.
                    case EMPTY, TOO_WARM, UNCOUNTED -> Lane.Condition.OPEN;
                    // Likewise when the list that the console sends again has come.
                    case HOLDS_UNKNOWN -> Lane.Condition.OPEN;
                    case EXPIRED -> Lane.Condition.CLOSED_EXPIRED;
                    case HELD -> Lane.Condition.CLOSED_HELD;
                    // Nothing can be brought for it before somebody has emptied it, or has said what it is for.
                    case OTHER_PRODUCT, PLANOGRAM_UNKNOWN -> Lane.Condition.CLOSED_BY_STAFF;
                    case LOCKED -> Lane.Condition.CLOSED_BY_STAFF;
                    case DATE_UNKNOWN -> Lane.Condition.CLOSED_CLOCK;
                    case FAULTED -> Lane.Condition.FAULTED;
                })
                .orElse(Lane.Condition.OPEN);
    }

    private List<StationLot> station() {
        return fleet.listStationStock().stream()
                .filter(lot -> !lot.held() && lot.quantity() > 0 && lot.expiry().isPresent())
                .map(lot -> new StationLot(
                        lot.product().text(), lot.lot().text(), lot.expiry().get(), lot.quantity()))
                .toList();
    }

    private List<Exposure> exposures(LocalDate day) {
        Map<String, List<DemandDay>> series = new TreeMap<>();
        for (DemandDay one : fleet.listDemand(day.minusDays(DEMAND_DAYS), day, zone)) {
            series.computeIfAbsent(one.dispenser() + " " + one.product(), key -> new ArrayList<>())
                    .add(one);
        }
        return series.values().stream().map(CountySnapshot::exposure).toList();
    }

    private static Exposure exposure(List<DemandDay> days) {
        DemandDay first = days.getFirst();
        return Exposure.of(
                first.dispenser().text(),
                first.product().text(),
                days.stream()
                        .map(day -> new Exposure.Day(day.taken(), day.fractionInStock()))
                        .toList());
    }
}
