package yaogui.console.web.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import yaogui.console.fleet.LedgerLine;
import yaogui.console.store.Database;

/**
 * Lines of the ledger. What residents took is not among them: a line would be one resident's visit. It is shown by month
 * instead.
 */
final class Movements {

    private static final String QUERY = """
            SELECT id, at, dispenser, seq, cause, product, lot, source, destination, quantity FROM movement
            WHERE id < :before AND source <> 'resident' AND destination <> 'resident'
              AND (:product = '' OR product = :product) AND (:lot = '' OR lot = :lot)
              AND (:dispenser = '' OR dispenser = :dispenser)
              AND (:place = '' OR source = :place OR destination = :place
                   OR (:place = 'lanes' AND (source LIKE 'lane:%' OR destination LIKE 'lane:%')))
              AND at >= :from AND at < :until
            ORDER BY id DESC LIMIT :most
            """;

    private Movements() {}

    static List<LedgerLine> list(Database database, LedgerFilter filter, ZoneId zone, int most) {
        return database.read(handle -> bound(handle.createQuery(QUERY), filter, zone)
                .bind("most", most)
                .map(ConstructorMapper.of(LedgerLine.class))
                .list());
    }

    private static Query bound(Query query, LedgerFilter filter, ZoneId zone) {
        return query.bind("before", filter.before())
                .bind("product", filter.product())
                .bind("lot", filter.lot())
                .bind("dispenser", filter.dispenser())
                .bind("place", filter.place().map(Movements::stored).orElse(""))
                .bind("from", begin(filter.from(), zone).orElse(Instant.EPOCH))
                .bind(
                        "until",
                        begin(filter.until().map(day -> day.plusDays(1)), zone)
                                .orElse(LocalDate.of(9999, 1, 1)
                                        .atStartOfDay(zone)
                                        .toInstant()));
    }

    private static Optional<Instant> begin(Optional<LocalDate> day, ZoneId zone) {
        return day.map(date -> date.atStartOfDay(zone).toInstant());
    }

    private static String stored(PlaceGroup group) {
        return group.name().toLowerCase(java.util.Locale.ROOT);
    }
}
