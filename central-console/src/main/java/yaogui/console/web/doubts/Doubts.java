package yaogui.console.web.doubts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/** Asks the store for every lane of which the books are not sure. */
final class Doubts {

    private static final String LANES = """
            SELECT dispenser.id AS dispenser, dispenser.kind, dispenser.site, named.lane,
                   coalesce(own.product, said.product) AS product, coalesce(own.count, 0) AS count,
                   coalesce(own.doubt, 0) + CASE WHEN cut.id IS NULL THEN 0 ELSE 1 END AS doubt, coalesce(owed.boxes, 0) AS owed,
                   CASE WHEN alarm.id IS NOT NULL THEN said.count END AS reported,
                   lane_doubt.since, alarm.raised_at, cut.raised_at AS cut_at
            FROM (SELECT dispenser, lane FROM current_lane UNION SELECT dispenser, lane FROM reported_lane) named
            JOIN dispenser ON dispenser.id = named.dispenser AND dispenser.in_service = 1
            LEFT JOIN current_lane own ON own.dispenser = named.dispenser AND own.lane = named.lane
            LEFT JOIN reported_lane said ON said.dispenser = named.dispenser AND said.lane = named.lane
            LEFT JOIN (SELECT dispenser, lane, -sum(quantity) AS boxes FROM current_layer
                       WHERE quantity < 0 GROUP BY dispenser, lane) owed
                   ON owed.dispenser = named.dispenser AND owed.lane = named.lane
            LEFT JOIN lane_doubt ON lane_doubt.dispenser = named.dispenser AND lane_doubt.epoch = dispenser.epoch
                   AND lane_doubt.lane = named.lane
            LEFT JOIN alarm ON alarm.dispenser = named.dispenser AND alarm.source = 'CONSOLE'
                   AND alarm.name = 'count-differs-' || named.lane AND alarm.cleared_at IS NULL
            LEFT JOIN alarm cut ON cut.dispenser = named.dispenser AND cut.source = 'CONSOLE'
                   AND cut.name = 'order-cut-off-' || named.lane AND cut.cleared_at IS NULL
            WHERE own.doubt > 0 OR owed.boxes > 0 OR alarm.id IS NOT NULL OR cut.id IS NOT NULL
            """;

    private Doubts() {}

    /** The oldest first. */
    static List<DoubtLine> list(Database database, ZoneId zone) {
        return database.read(handle -> handle.createQuery(LANES).map((row, context) -> line(row, zone)).stream()
                .sorted(DoubtLine.OLDEST_FIRST)
                .toList());
    }

    private static DoubtLine line(ResultSet row, ZoneId zone) throws SQLException {
        Optional<LocalDate> cut = day(row.getString("cut_at"), zone);
        Optional<LocalDate> doubted =
                find(row.getString("since")).map(LocalDate::parse).or(() -> cut);
        Optional<LocalDate> differs = day(row.getString("raised_at"), zone);
        int doubt = row.getInt("doubt");
        int owed = row.getInt("owed");
        return new DoubtLine(
                new DispenserId(row.getString("dispenser")),
                DispenserKind.valueOf(row.getString("kind")),
                find(row.getString("site")),
                new LaneId(row.getString("lane")),
                find(row.getString("product")).map(ProductId::new),
                row.getInt("count"),
                doubt,
                owed,
                Optional.ofNullable((Number) row.getObject("reported")).map(Number::intValue),
                doubt > 0 || owed > 0 ? doubted : differs);
    }

    private static Optional<LocalDate> day(@Nullable String instant, ZoneId zone) {
        return find(instant).map(Instant::parse).map(at -> at.atZone(zone).toLocalDate());
    }

    private static Optional<String> find(@Nullable String text) {
        return Optional.ofNullable(text);
    }
}
