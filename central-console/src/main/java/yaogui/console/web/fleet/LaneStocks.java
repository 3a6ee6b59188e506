package yaogui.console.web.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.message.UpState.Closure;

/** Every lane of the county in one question to the store. */
final class LaneStocks {

    /** Boxes are shown as expiring from so many days before their last one. */
    static final int EXPIRING_DAYS = 90;

    private static final String LANES = """
            SELECT named.dispenser, named.lane, CASE WHEN coalesce(own.count, 0) <= 0 THEN coalesce(said.product, own.product)
                        ELSE coalesce(own.product, said.product) END AS product,
                   coalesce(own.count, 0) AS count, coalesce(own.doubt, 0) AS doubt,
                   coalesce(said.capacity, 0) AS capacity, coalesce(own.condition, said.condition) AS condition,
                   said.closed, coalesce(dated.expired, 0) AS expired, coalesce(dated.expiring, 0) AS expiring
            FROM (SELECT dispenser, lane FROM current_lane UNION SELECT dispenser, lane FROM reported_lane) named
            LEFT JOIN current_lane own ON own.dispenser = named.dispenser AND own.lane = named.lane
            LEFT JOIN reported_lane said ON said.dispenser = named.dispenser AND said.lane = named.lane
            LEFT JOIN (SELECT dispenser, lane,
                              sum(quantity) FILTER (WHERE expiry < :today) AS expired,
                              sum(quantity) FILTER (WHERE expiry >= :today AND expiry <= :soon) AS expiring
                       FROM current_layer WHERE quantity > 0 GROUP BY dispenser, lane) dated
                   ON dated.dispenser = named.dispenser AND dated.lane = named.lane
            ORDER BY named.dispenser, substr(named.lane, 1, 1), length(named.lane), named.lane
            """;

    private LaneStocks() {}

    static List<LaneStock> list(Database database, LocalDate today) {
        return database.read(handle -> handle.createQuery(LANES)
                .bind("today", today)
                .bind("soon", today.plusDays(EXPIRING_DAYS))
                .map((row, context) -> lane(row))
                .list());
    }

    private static LaneStock lane(ResultSet row) throws SQLException {
        return new LaneStock(
                new DispenserId(row.getString("dispenser")),
                new LaneId(row.getString("lane")),
                Optional.ofNullable(row.getString("product")).map(ProductId::new),
                row.getInt("count"),
                row.getInt("doubt"),
                row.getInt("capacity"),
                LaneCondition.valueOf(row.getString("condition")),
                Optional.ofNullable(row.getString("closed")).map(Closure::valueOf),
                row.getInt("expired"),
                row.getInt("expiring"));
    }
}
