package yaogui.console.fleet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;

/** What the console knows of the places and dispensers, as of the last commit. Any thread. */
public final class Fleet {

    private static final String ROWS = """
            SELECT id AS dispenser, kind, site, in_service, online, last_seen,
                   coalesce(own.boxes, 0) AS boxes, coalesce(own.doubt, 0) AS doubt,
                   coalesce(said.capacity, 0) AS capacity,
                   CASE WHEN own.lanes > coalesce(said.lanes, 0) THEN own.lanes ELSE coalesce(said.lanes, 0) END AS lanes,
                   coalesce(said.closed, 0) AS closed_lanes,
                   (SELECT count(*) FROM alarm WHERE alarm.dispenser = dispenser.id AND cleared_at IS NULL) AS alarms
            FROM dispenser
            LEFT JOIN (SELECT dispenser, sum(count) AS boxes, sum(doubt) AS doubt, count(*) AS lanes
                       FROM current_lane GROUP BY dispenser) own ON own.dispenser = dispenser.id
            LEFT JOIN (SELECT dispenser, sum(capacity) AS capacity, count(*) AS lanes, count(closed) AS closed
                       FROM reported_lane GROUP BY dispenser) said ON said.dispenser = dispenser.id
            """;

    private final Database database;

    public Fleet(Database database) {
        this.database = database;
    }

    /** Every place with what stands there, by township and name. */
    public List<SiteRow> listSites() {
        return database.read(handle -> {
            Map<Optional<SiteId>, List<FleetRow>> rows = rows(handle.createQuery(ROWS + " ORDER BY id")).stream()
                    .collect(Collectors.groupingBy(FleetRow::site));
            return SiteQueries.list(handle).stream()
                    .map(site -> new SiteRow(site, rows.getOrDefault(Optional.of(site.id()), List.of())))
                    .toList();
        });
    }

    /** Every place, within a transaction of the caller's. */
    public static List<Site> sites(Handle handle) {
        return SiteQueries.list(handle);
    }

    public Optional<Site> findSite(SiteId id) {
        return database.read(handle -> SiteQueries.list(handle).stream()
                .filter(site -> site.id().equals(id))
                .findFirst());
    }

    /** Every dispenser, by name. */
    public List<FleetRow> listDispensers() {
        return database.read(handle -> rows(handle.createQuery(ROWS + " ORDER BY id")));
    }

    public Optional<DispenserView> findDispenser(DispenserId id) {
        return database.read(
                handle -> rows(handle.createQuery(ROWS + " WHERE id = :id").bind("id", id)).stream()
                        .findFirst()
                        .map(row -> view(handle, row)));
    }

    /** The alarms that stand, the newest first. */
    public List<AlarmRow> listAlarms() {
        return database.read(handle -> list(
                handle.createQuery(AlarmRow.SELECT + "WHERE cleared_at IS NULL ORDER BY alarm.id DESC"),
                AlarmRow.class));
    }

    /** What the station has, by product, what expires first in front. */
    public List<StationLot> listStationStock() {
        return database.read(handle -> list(handle.createQuery("""
                        SELECT product, lot, expiry, quantity, held FROM station_stock
                        ORDER BY product, expiry IS NULL, expiry, lot
                        """), StationLot.class));
    }

    /**
     * The last lines of the ledger, the newest first.
     *
     * @param most how many, 1 or more
     */
    public List<LedgerLine> listLedger(int most) {
        return ledger("", query -> query, most);
    }

    /**
     * The last lines of the ledger that follow from one dispenser's journal, the newest first.
     *
     * @param most how many, 1 or more
     */
    public List<LedgerLine> listLedger(DispenserId dispenser, int most) {
        return ledger("WHERE dispenser = :dispenser", query -> query.bind("dispenser", dispenser), most);
    }

    /**
     * Demand by dispenser, product and day, for the planner. Days without stock and without demand are listed too, from
     * the first day on which the dispenser had the product.
     *
     * @param from the first day
     * @param until the day after the last
     * @param zone the county's time zone
     */
    public List<DemandDay> listDemand(LocalDate from, LocalDate until, ZoneId zone) {
        return database.read(handle -> DemandQueries.list(handle, from, until, zone));
    }

    private List<LedgerLine> ledger(String where, java.util.function.UnaryOperator<Query> bind, int most) {
        return database.read(handle ->
                list(bind.apply(handle.createQuery("""
                        SELECT id, at, dispenser, seq, cause, product, lot, source, destination, quantity
                        FROM movement %s ORDER BY id DESC LIMIT :most
                        """.formatted(where)).bind("most", most)), LedgerLine.class));
    }

    private static DispenserView view(Handle handle, FleetRow row) {
        DispenserId id = row.dispenser();
        return new DispenserView(
                row,
                LaneQueries.list(handle, id),
                list(
                        handle.createQuery(AlarmRow.SELECT
                                        + "WHERE dispenser = :id AND cleared_at IS NULL ORDER BY alarm.id DESC")
                                .bind("id", id),
                        AlarmRow.class),
                DesiredDocuments.list(handle, id),
                list(handle.createQuery("""
                                SELECT watermark.epoch, through, watermark.first_seen, quarantined
                                FROM watermark JOIN dispenser ON dispenser.id = watermark.dispenser
                                WHERE watermark.dispenser = :id
                                ORDER BY watermark.epoch = dispenser.epoch DESC, watermark.first_seen DESC
                                """).bind("id", id), DispenserView.JournalRow.class),
                list(handle.createQuery("""
                                        SELECT at, received_at, version, clock_trusted, door_open, celsius, humidity,
                                               health, make
                                        FROM dispenser_state WHERE dispenser = :id
                                        """).bind("id", id), DispenserView.StateRow.class).stream()
                        .findFirst());
    }

    private static List<FleetRow> rows(Query query) {
        return list(query, FleetRow.class);
    }

    private static <T> List<T> list(Query query, Class<T> type) {
        return query.map(ConstructorMapper.of(type)).list();
    }

    /** What stands without a place, for whoever sets up. */
    public List<FleetRow> listUnplaced() {
        return listDispensers().stream()
                .filter(row -> row.site().isEmpty())
                .sorted(Comparator.comparing(FleetRow::dispenser))
                .toList();
    }
}
