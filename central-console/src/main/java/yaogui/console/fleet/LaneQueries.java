package yaogui.console.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import yaogui.console.stock.Layer;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.UpState;

/** The lanes of one dispenser: the console's figures beside the dispenser's own. */
final class LaneQueries {

    private static final String LANES = """
            SELECT named.lane, CASE WHEN coalesce(own.count, 0) <= 0 THEN coalesce(said.product, own.product)
                        ELSE coalesce(own.product, said.product) END AS product, name_zh, name_en,
                   coalesce(own.count, 0) AS count, coalesce(own.doubt, 0) AS doubt,
                   coalesce(own.condition, said.condition) AS condition,
                   coalesce(said.capacity, 0) AS capacity, said.closed, said.count AS reported_count
            FROM (SELECT lane FROM current_lane WHERE dispenser = :id
                  UNION SELECT lane FROM reported_lane WHERE dispenser = :id) named
            LEFT JOIN current_lane own ON own.dispenser = :id AND own.lane = named.lane
            LEFT JOIN reported_lane said ON said.dispenser = :id AND said.lane = named.lane
            LEFT JOIN product ON product.id = CASE WHEN coalesce(own.count, 0) <= 0
                     THEN coalesce(said.product, own.product) ELSE coalesce(own.product, said.product) END
            ORDER BY substr(named.lane, 1, 1), length(named.lane), named.lane
            """;

    private LaneQueries() {}

    static List<LaneView> list(Handle handle, DispenserId id) {
        Map<LaneId, List<Layer>> layers = layers(handle, id);
        return handle.createQuery(LANES)
                .bind("id", id)
                .map((row, context) -> lane(row, layers))
                .list();
    }

    private static Map<LaneId, List<Layer>> layers(Handle handle, DispenserId id) {
        record Placed(LaneId lane, Layer layer) {}
        return handle
                .createQuery("""
                        SELECT lane, product, lot, expiry, quantity FROM current_layer
                        WHERE dispenser = :id AND quantity <> 0 ORDER BY lane, position
                        """)
                .bind("id", id)
                .map((row, context) -> new Placed(new LaneId(row.getString("lane")), layer(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::lane, Collectors.mapping(Placed::layer, Collectors.toList())));
    }

    private static Layer layer(ResultSet row) throws SQLException {
        return new Layer(
                new ProductId(row.getString("product")),
                new LotId(row.getString("lot")),
                find(row.getString("expiry")).map(LocalDate::parse),
                row.getInt("quantity"));
    }

    private static LaneView lane(ResultSet row, Map<LaneId, List<Layer>> layers) throws SQLException {
        LaneId lane = new LaneId(row.getString("lane"));
        String zh = row.getString("name_zh");
        return new LaneView(
                lane,
                find(row.getString("product")).map(ProductId::new),
                find(zh).isEmpty() ? Optional.empty() : Optional.of(new Text(zh, row.getString("name_en"))),
                row.getInt("count"),
                row.getInt("doubt"),
                LaneCondition.valueOf(row.getString("condition")),
                layers.getOrDefault(lane, List.of()),
                row.getInt("capacity"),
                find(row.getString("closed")).map(UpState.Closure::valueOf),
                Optional.ofNullable((Number) row.getObject("reported_count")).map(Number::intValue));
    }

    private static Optional<String> find(@Nullable String text) {
        return Optional.ofNullable(text);
    }
}
