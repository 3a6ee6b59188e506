package yaogui.console.web.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.console.stock.Place;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;

/** The balance: every product's sum, and under it each of its lots. */
final class Balances {

    private static final String QUERY = """
            SELECT balance.product, balance.lot, lot.expiry, balance.place, balance.quantity
            FROM balance LEFT JOIN lot ON lot.product = balance.product AND lot.lot = balance.lot
            WHERE balance.quantity <> 0
            ORDER BY balance.product, lot.expiry IS NULL, lot.expiry, balance.lot
            """;

    private record Goods(
            String product, String lot, @Nullable String expiry) {}

    private record Entry(Goods goods, PlaceGroup group, int quantity) {}

    private Balances() {}

    static List<BalanceRow> list(Database database, CountyNames names) {
        Map<String, Map<Goods, Map<PlaceGroup, Integer>>> products = new LinkedHashMap<>();
        entries(database)
                .forEach(entry -> products.computeIfAbsent(entry.goods().product(), product -> new LinkedHashMap<>())
                        .computeIfAbsent(entry.goods(), goods -> new EnumMap<>(PlaceGroup.class))
                        .merge(entry.group(), entry.quantity(), Integer::sum));
        List<BalanceRow> rows = new ArrayList<>();
        products.forEach((product, lots) -> {
            rows.add(new BalanceRow(names.product(product), Optional.empty(), Optional.empty(), sum(lots.values())));
            lots.forEach((goods, boxes) -> rows.add(new BalanceRow(
                    names.product(product),
                    Optional.of(goods.lot()),
                    Optional.ofNullable(goods.expiry()).map(LocalDate::parse),
                    boxes)));
        });
        return rows;
    }

    private static Map<PlaceGroup, Integer> sum(Iterable<Map<PlaceGroup, Integer>> lots) {
        Map<PlaceGroup, Integer> sum = new EnumMap<>(PlaceGroup.class);
        lots.forEach(boxes -> boxes.forEach((group, quantity) -> sum.merge(group, quantity, Integer::sum)));
        return sum;
    }

    private static List<Entry> entries(Database database) {
        return database.read(handle -> handle.createQuery(QUERY)
                .map((row, context) -> new Entry(
                        new Goods(row.getString("product"), row.getString("lot"), row.getString("expiry")),
                        PlaceGroup.of(Place.of(row.getString("place"))),
                        row.getInt("quantity")))
                .list());
    }
}
